// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/table.hpp>

#include <gtest/gtest.h>
#include <cmath>
#include <limits>

using namespace weft;

namespace {

const float nan = std::numeric_limits<float>::quiet_NaN();
const data::Table table{{
    {.name = "age", .numbers = {30, nan, 20}},
    {.name = "city", .text = true, .codes = {1, -1, 0}, .categories = {"Bonn", "Rome"}},
    {.name = "id", .numbers = {900, 7, 900}},
}};

template <class T>
std::vector<T> values(const data::Array& array) {
  const auto all = array.as<T>();
  return {all.begin(), all.end()};
}

}  // namespace

TEST(Table, NamesItsColumns) {
  EXPECT_EQ(table.rows(), 3u);
  EXPECT_EQ(table["id"].numbers[1], 7.0f);
  EXPECT_EQ(table.names_except({"city"}), (std::vector<std::string>{"age", "id"}));
  try {
    table["town"];
    FAIL();
  } catch (const data_error& caught) {
    EXPECT_STREQ(caught.what(), "there is no column \"town\"; the columns are age, city, id");
  }
  EXPECT_THROW(table.names_except({"town"}), data_error);
}

TEST(Table, GivesFeaturesWithAColumnForEachCategory) {
  const data::Array features = table.features({"id", "city", "age"});
  EXPECT_EQ(features.shape(), (data::Shape{3, 4}));
  const auto all = features.as<float>();
  EXPECT_EQ(std::vector<float>(all.begin(), all.begin() + 7), (std::vector<float>{900, 0, 1, 30, 7, 0, 0}));
  EXPECT_TRUE(std::isnan(all[7]));
}

TEST(Table, GivesLabels) {
  EXPECT_EQ(values<std::int32_t>(table.labels("city")), (std::vector<std::int32_t>{1, -1, 0}));
  EXPECT_EQ(values<std::int32_t>(table.labels("id")), (std::vector<std::int32_t>{900, 7, 900}));
  EXPECT_THROW(table.labels("age"), data_error);
  EXPECT_THROW((data::Table{{{.name = "x", .numbers = {1.5f}}}}.labels("x")), data_error);
  EXPECT_THROW((data::Table{{{.name = "x", .numbers = {3e9f}}}}.labels("x")), data_error);
}

TEST(Table, GivesCodesWithoutGaps) {
  EXPECT_EQ(values<std::int32_t>(table.codes("id")), (std::vector<std::int32_t>{1, 0, 1}));
  EXPECT_EQ(values<std::int32_t>(table.codes("age")), (std::vector<std::int32_t>{1, -1, 0}));
}
