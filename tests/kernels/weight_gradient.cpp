// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/kernels/weight_gradient.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <vector>

namespace {

using namespace weft;

using Numbers = std::vector<float>;

// [inner, rows] and [inner, columns] of each sample make [rows, columns], stored row by row.
constexpr Contraction product(int rows, int columns, int inner) {
  Contraction c;
  c.sum_batch = true;
  c.rows = rows;
  c.columns = columns;
  c.inner = inner;
  c.left = {static_cast<long>(inner) * rows, 0, 1, rows, 0};
  c.right = {static_cast<long>(inner) * columns, 0, 1, columns, 0};
  return c;
}

constexpr auto plain_rows(int rows, int columns) {
  Loop<1, 0, 0, 1, 0> l;
  l.rank = 1;
  l.extent[0] = rows;
  l.columns = columns;
  l.code[0] = encode(Op::argument, leaf::accumulator, -1, -1, -1);
  l.store[0] = {{0, {columns}, 1, 0}, 0};
  return l;
}

Numbers drawn(std::size_t n, unsigned seed) {
  Numbers x(n);
  for (float& v : x) v = static_cast<float>((seed = seed * 1664525u + 1013904223u) >> 8) / 8388608.f - 1.f;
  return x;
}

// Every number is one chain of fused multiply-adds, for any number of threads; looked at are the corners and some between.
template <int rows, int columns, int inner>
void expect_chains(long samples) {
  static constexpr Contraction plan = product(rows, columns, inner);
  static constexpr auto loop = plain_rows(rows, columns);
  static_assert(sums_in_chunks<plan, loop>);
  using Kernel = WeightGradientKernel<plan, loop>;
  const auto terms = static_cast<std::size_t>(samples * inner);
  const Numbers left = drawn(terms * rows, 1), right = drawn(terms * columns, 2);
  for (int members = 1; members <= 3; ++members) {
    Numbers out(static_cast<std::size_t>(rows) * columns, NAN), scratch(Kernel::scratch);
    typename Kernel::Arguments a{left.data(), right.data(), {}, {}, scratch.data()};
    a.after.store[0] = out.data();
    for (int m = 0; m < members; ++m) Kernel::run(a, samples, {m, members});
    for (int i = 0; i < 400; ++i) {
      const std::size_t r = i < 20 ? static_cast<std::size_t>(i % 2 * (rows - 1)) : static_cast<std::size_t>(i * 7919 % rows);
      const std::size_t c = i < 20 ? static_cast<std::size_t>(i / 2 % 2 * (columns - 1)) : static_cast<std::size_t>(i * 104729 % columns);
      simd::Vector sum(0.f);
      for (std::size_t k = 0; k < terms; ++k) sum = simd::fma(simd::Vector(left[k * rows + r]), simd::Vector(right[k * columns + c]), sum);
      alignas(64) float expected[simd::lanes];
      simd::store(expected, sum);
      ASSERT_EQ(out[r * columns + c], expected[0]) << r << ", " << c << " with " << members;
    }
  }
}

TEST(WeightGradientKernel, SumsInOneOrder) {
  expect_chains<65, 50, 3>(5);
  expect_chains<100, 175, 300>(2);
  expect_chains<513, 200, 1>(300);
  expect_chains<512, 200, 1>(300);  // whose left side is copied
  expect_chains<320, 250, 7>(60);
}

// A result that the caches do not hold, whose terms go by in several spans: of samples, and within one.
TEST(WeightGradientKernel, SumsLargeResultsInTheSameOrder) {
  static_assert(WeightGradientKernel<product(1030, 1040, 70), plain_rows(1030, 1040)>::groups > 1);
  expect_chains<1030, 1040, 70>(5);
  expect_chains<1088, 1040, 70>(19);
  expect_chains<1030, 1040, 600>(2);
  expect_chains<30, 40'003, 64>(5);
}

}  // namespace
