// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/shape.hpp>

#include <gtest/gtest.h>
#include <limits>

using namespace weft;

TEST(Shape, CountsElements) {
  EXPECT_EQ(data::element_count(data::Shape{}), 1u);
  EXPECT_EQ(data::element_count(data::Shape{2, 3, 4}), 24u);
  EXPECT_EQ(data::element_count(data::Shape{5, 0}), 0u);
}

TEST(Shape, HasNoCountThatOverflows) {
  const auto most = std::numeric_limits<std::size_t>::max();
  EXPECT_EQ(data::element_count(data::Shape{most}), most);
  EXPECT_FALSE(data::element_count(data::Shape{2, most / 2 + 1}));
}

TEST(Shape, ReadsAsPeopleWriteIt) {
  EXPECT_EQ(data::to_text(data::Shape{}), "[]");
  EXPECT_EQ(data::to_text(data::Shape{28, 28, 1}), "[28, 28, 1]");
}
