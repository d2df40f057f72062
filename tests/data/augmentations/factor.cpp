// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/factor.hpp>

#include <gtest/gtest.h>

#include <limits>

using namespace weft;
using data::Factor;

TEST(Factor, IsARangeAroundZeroOrFromHereToThere) {
  constexpr Factor both = 0.25, other = -0.25, range = {0.5, 0.75};
  static_assert(both.lower == -0.25 && both.upper == 0.25 && other.lower == -0.25 && range.lower == 0.5);
  Random random(1);
  double least = 1, most = 0, sum = 0;
  for (int i = 0; i < 1000; ++i) {
    const double drawn = range.draw(random);
    least = std::min(least, drawn);
    most = std::max(most, drawn);
    sum += drawn;
  }
  EXPECT_GE(least, 0.5);
  EXPECT_LT(least, 0.51);
  EXPECT_LT(most, 0.75);
  EXPECT_GT(most, 0.74);
  EXPECT_NEAR(sum / 1000, 0.625, 0.01);
}

TEST(Factor, RefusesWhatCannotBe) {
  Factor(0.5).check("x", -1, 1);
  try {
    Factor(0.5).check("a factor", 0, 1);
    FAIL();
  } catch (const data_error& caught) {
    EXPECT_STREQ(caught.what(), "a factor from -0.5 to 0.5 was asked for; it must lie between 0 and 1, the lesser number first");
  }
  EXPECT_THROW(Factor(0.3, 0.2).check("x", -1, 1), data_error);
  EXPECT_THROW(Factor(std::numeric_limits<double>::quiet_NaN()).check("x", -1, 1), data_error);
  EXPECT_THROW(Factor(0, std::numeric_limits<double>::infinity()).check("x", -1, 1), data_error);
}
