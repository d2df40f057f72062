// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/group.hpp>

#include <gtest/gtest.h>

namespace {

using weft::Group;
using weft::same_rows;

TEST(SameRows, LeadingAxesOfOneDoNotCount) {
  EXPECT_TRUE(same_rows({3, 4}, {3, 4}));
  EXPECT_TRUE(same_rows({1, 1, 4}, {4}));
  EXPECT_TRUE(same_rows({4}, {1, 4}));
  EXPECT_TRUE(same_rows({}, {1}));
  EXPECT_FALSE(same_rows({4, 1}, {4}));
  EXPECT_FALSE(same_rows({3, 4}, {4}));
  EXPECT_FALSE(same_rows({2, 6}, {3, 4}));
  EXPECT_FALSE(same_rows({}, {2}));
}

TEST(Group, ItsDomainIsRowsOfColumns) {
  Group g;
  EXPECT_EQ(g.columns() * g.rows(), 1);
  g.domain = {2, 3, 5};
  EXPECT_EQ(g.columns(), 5);
  EXPECT_EQ(g.rows(), 6);
}

}  // namespace
