// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/kernels/narrow_gradient.hpp>

#include "sums_over_samples.hpp"

namespace {

using namespace weft;

template <int rows, int columns, int inner, long spare = 0>
void expect_chains(long samples) {
  constexpr Contraction plan = test::product(rows, columns, inner, spare);
  static_assert(sums_along_rows<plan, test::plain_rows(rows, columns)>);
  test::expect_chains<NarrowGradientKernel, plan>(samples);
}

TEST(NarrowGradientKernel, SumsInOneOrder) {
  constexpr int columns = simd::lanes / 2 + 1;
  expect_chains<64, columns, 1>(65);
  expect_chains<64, columns, 3>(5);
  expect_chains<64, columns, 3, 7>(5);  // samples that lie apart
  expect_chains<31, columns, 70>(2);
  expect_chains<100, columns, 1>(33);
  expect_chains<simd::lanes, 2, 1>(9);
  expect_chains<9 * simd::lanes + 3, 2, 1>(9);
  expect_chains<simd::lanes / 2, 1, 1>(32);
  expect_chains<300, 1, 5>(32);
}

TEST(NarrowGradient, TakesFewColumnsOfManyRows) {
  constexpr int lanes = simd::lanes;
  static_assert(!is_narrow_gradient(test::product(64, lanes, 1)));
  static_assert(!is_narrow_gradient(test::product(64, lanes + 1, 1)));
  static_assert(!is_narrow_gradient(test::product(2, 2, 1)));
  Contraction apart = test::product(64, lanes / 2 + 1, 1);
  apart.left.outer = 2;
  EXPECT_FALSE(is_narrow_gradient(apart));
}

}  // namespace
