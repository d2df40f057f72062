// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/column.hpp>

#include <gtest/gtest.h>
#include <cmath>

using namespace weft;

TEST(Column, HasNumbersWhenAllCellsAre) {
  const data::Column column = detail::column_of("x", {"1", " -2.5 ", "+3e2", "", "NA", "007"});
  EXPECT_FALSE(column.text);
  EXPECT_EQ(column.size(), 6u);
  EXPECT_EQ(column.numbers[1], -2.5f);
  EXPECT_EQ(column.numbers[2], 300.0f);
  EXPECT_TRUE(std::isnan(column.numbers[3]));
  EXPECT_TRUE(std::isnan(column.numbers[4]));
  EXPECT_EQ(column.numbers[5], 7.0f);
}

TEST(Column, HasTextsOtherwise) {
  const data::Column column = detail::column_of("x", {"b", "a", "", "b", "1"});
  EXPECT_TRUE(column.text);
  EXPECT_EQ(column.categories, (std::vector<std::string>{"1", "a", "b"}));
  EXPECT_EQ(column.codes, (std::vector<std::int32_t>{2, 1, -1, 2, 0}));
}

TEST(Column, TakesNothingElseForANumber) {
  for (const char* cell : {"1x", "1,5", "0x10", "--1", "+-1", "1 2", ".", "e5", "-"})
    EXPECT_FALSE(detail::cell_number(cell)) << cell;
}
