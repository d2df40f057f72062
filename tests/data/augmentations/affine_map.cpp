// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/affine_map.hpp>

#include <gtest/gtest.h>

#include <utility>

using weft::data::AffineMap;

namespace {

using Place = std::pair<double, double>;

constexpr Place look(const AffineMap& m, Place at) {
  return {m.y_by_y * at.first + m.y_by_x * at.second + m.y_at, m.x_by_y * at.first + m.x_by_x * at.second + m.x_at};
}

constexpr AffineMap first{1, 2, 3, 4, 5, 6}, second{-1, 0.5, 7, 2, 3, -4};

// A pixel of the last picture is looked for in the one before, and from there in the first.
static_assert(look(first.then(second), {2, 3}) == look(first, look(second, {2, 3})));
static_assert(first.then(AffineMap{}) == first && AffineMap{}.then(second) == second);
static_assert(look(AffineMap{.y_by_y = 2, .y_by_x = 1, .x_by_y = -1}.around(5, 7), {5, 7}) == Place{5, 7});

TEST(AffineMap, KnowsWhetherPixelsOnlyChangePlaces) {
  EXPECT_TRUE(AffineMap{}.keeps_rows());
  EXPECT_TRUE((AffineMap{.y_by_y = -1, .y_at = 4, .x_at = -2}.keeps_rows()));
  EXPECT_FALSE((AffineMap{.x_at = 0.5}.keeps_rows()));
  EXPECT_FALSE((AffineMap{.y_by_y = 2}.keeps_rows()));
  EXPECT_FALSE((AffineMap{.y_by_y = 0, .y_by_x = 1, .x_by_y = 1, .x_by_x = 0}.keeps_rows()));
}

}  // namespace
