// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/simd/flush.hpp>

#include <gtest/gtest.h>

#include <limits>

namespace {

TEST(FlushScope, TakesSubnormalNumbersForZeroWhileItLives) {
  if (!weft::simd::FlushScope::works) GTEST_SKIP() << "this processor cannot be told to";
  const volatile float smallest = std::numeric_limits<float>::min(), half = 0.5f, twice = 2.f, tiny = std::numeric_limits<float>::denorm_min();
  EXPECT_GT(smallest * half, 0.f);
  volatile float result = 1, operand = 1;  // else a compiler may compute them later
  {
    const weft::simd::FlushScope flush;
    result = smallest * half;
    operand = tiny * twice;
    const weft::simd::FlushScope once_more;
  }
  EXPECT_EQ(result, 0.f);
  EXPECT_EQ(operand, 0.f);
  EXPECT_GT(smallest * half, 0.f) << "it is as before";
}

}  // namespace
