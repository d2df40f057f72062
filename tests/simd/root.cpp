// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/simd/root.hpp>

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace {

namespace simd = weft::simd;
using Lanes = std::array<float, static_cast<std::size_t>(simd::lanes)>;

// Bits, but of a NaN only that it is one.
void expect_root_of_each(const Lanes& x) {
  Lanes y;
  simd::store(y.data(), simd::sqrt(simd::load(x.data())));
  for (std::size_t i = 0; i < x.size(); ++i) {
    const float expected = std::sqrt(x[i]);
    if (std::isnan(expected)) ASSERT_TRUE(std::isnan(y[i])) << x[i];
    else ASSERT_EQ(std::bit_cast<std::uint32_t>(y[i]), std::bit_cast<std::uint32_t>(expected)) << x[i];
  }
}

void expect_roots(std::uint64_t from, std::uint64_t to, std::uint64_t step) {
  for (std::uint64_t bits = from; bits < to && !testing::Test::HasFatalFailure();) {
    Lanes x;
    for (float& lane : x) lane = std::bit_cast<float>(static_cast<std::uint32_t>(bits)), bits += step;
    expect_root_of_each(x);
  }
}

TEST(SquareRoot, IsRoundedOnceOfEveryFloatBetweenOneAndFour) { expect_roots(std::bit_cast<std::uint32_t>(1.f), std::bit_cast<std::uint32_t>(4.f), 1); }

TEST(SquareRoot, IsRoundedOnceAtEveryExponent) { expect_roots(0, std::uint64_t{1} << 32, 251); }

// Where another way to compute it begins or ends, and what only one of the lanes needs.
TEST(SquareRoot, IsRoundedOnceAtTheEndsOfRanges) {
  for (std::uint64_t exponent = 0; exponent < 512; ++exponent) expect_roots((exponent << 23) - (exponent > 0 ? 64 : 0), (exponent << 23) + 64, 1);
  constexpr float infinity = std::numeric_limits<float>::infinity();
  for (const float odd : {0.f, -0.f, 1e-45f, 1e-38f, 3e38f, infinity, -infinity, -1.f, std::numeric_limits<float>::quiet_NaN()})
    for (std::size_t lane = 0; lane < Lanes{}.size(); ++lane) {
      Lanes x;
      x.fill(2.f);
      x[lane] = odd;
      expect_root_of_each(x);
    }
}

}  // namespace
