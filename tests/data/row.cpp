// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/row.hpp>

#include <gtest/gtest.h>
#include <array>

using namespace weft;

TEST(Row, ViewsValuesOfOneType) {
  const std::array<std::int32_t, 4> values{1, 2, 3, 4};
  const data::Row row{std::span<const std::int32_t>(values)};
  EXPECT_EQ(row.type(), data::ElementType::int32);
  EXPECT_EQ(row.values(), 4u);
  std::span<const std::int32_t> part = row.part(1, 2);
  EXPECT_EQ(part.data(), values.data() + 1);
  EXPECT_EQ(part.size(), 2u);
}

TEST(Row, RefusesAnotherType) {
  const std::array<std::int32_t, 1> values{1};
  const data::Row row{std::span<const std::int32_t>(values)};
  try {
    row.as<float>();
    FAIL();
  } catch (const data_error& caught) {
    EXPECT_STREQ(caught.what(),
                 "asked for float32 values but the array holds int32; ask for its own type or convert it first");
  }
}

TEST(Row, IsEmptyOfAnyTypeByDefault) {
  EXPECT_TRUE(data::Row().as<float>().empty());
  EXPECT_TRUE(data::Row().as<std::int32_t>().empty());
}
