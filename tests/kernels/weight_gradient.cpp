// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/kernels/weight_gradient.hpp>

#include "sums_over_samples.hpp"

namespace {

using namespace weft;
using test::plain_rows, test::product;

template <int rows, int columns, int inner, long spare = 0>
void expect_chains(long samples) {
  static_assert(sums_in_chunks<product(rows, columns, inner, spare), plain_rows(rows, columns)>);
  test::expect_chains<WeightGradientKernel, product(rows, columns, inner, spare)>(samples);
}

template <int rows, int columns, int inner>
using Kernel = WeightGradientKernel<product(rows, columns, inner), plain_rows(rows, columns)>;

TEST(WeightGradientKernel, SumsInOneOrder) {
  expect_chains<65, 50, 3>(5);
  expect_chains<65, 50, 3, 8>(5);
  expect_chains<100, 175, 300>(2);
  expect_chains<513, 200, 1>(300);
}

TEST(WeightGradientKernel, SumsInTheSameOrderWhatIsCopiedAndWhatIsNot) {
  if (simd::lanes == 16) {
    EXPECT_TRUE((Kernel<512, 250, 7>::packs_left && Kernel<512, 250, 7>::packs_right));
    EXPECT_TRUE((Kernel<192, 256, 7>::packs_left && !Kernel<192, 256, 7>::packs_right));
    EXPECT_TRUE((!Kernel<65, 48, 3>::packs_left && !Kernel<65, 48, 3>::packs_right));
  }
  expect_chains<512, 250, 7>(60);
  expect_chains<192, 256, 7>(60);
  expect_chains<65, 48, 3>(70);
}

// A result that the caches do not hold, whose terms go by in several spans: of samples, and within one.
TEST(WeightGradientKernel, SumsLargeResultsInTheSameOrder) {
  static_assert(Kernel<1030, 1040, 70>::groups > 1);
  expect_chains<1030, 1040, 70>(5);
  expect_chains<1088, 1040, 70>(19);
  expect_chains<1030, 1040, 600>(2);
  expect_chains<30, 40'003, 64>(5);
}

}  // namespace
