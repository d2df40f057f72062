// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/epilogue.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <vector>

namespace weft::test {

using Numbers = std::vector<float>;

// [inner, rows] and [inner, columns] of each sample make [rows, columns], stored row by row. spare: numbers between two samples.
constexpr Contraction product(int rows, int columns, int inner, long spare = 0) {
  Contraction c;
  c.sum_batch = true;
  c.rows = rows;
  c.columns = columns;
  c.inner = inner;
  c.left = {static_cast<long>(inner) * rows + spare, 0, 1, rows, 0};
  c.right = {static_cast<long>(inner) * columns + spare, 0, 1, columns, 0};
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

inline Numbers drawn(std::size_t n, unsigned seed) {
  Numbers x(n);
  for (float& v : x) v = static_cast<float>((seed = seed * 1664525u + 1013904223u) >> 8) / 8388608.f - 1.f;
  return x;
}

// Every number is one chain of fused multiply-adds, for any number of threads; looked at are the corners and some between.
template <template <Contraction, auto> class Kernel, Contraction plan>
void expect_chains(long samples) {
  using K = Kernel<plan, plain_rows(plan.rows, plan.columns)>;
  const auto rows = static_cast<std::size_t>(plan.rows), columns = static_cast<std::size_t>(plan.columns);
  const Numbers left = drawn(static_cast<std::size_t>(samples * plan.left.sample), 1), right = drawn(static_cast<std::size_t>(samples * plan.right.sample), 2);
  for (int members = 1; members <= 3; ++members) {
    Numbers out(rows * columns, NAN), scratch(K::scratch);
    typename K::Arguments a{left.data(), right.data(), {}, {}, scratch.data()};
    a.after.store[0] = out.data();
    for (int m = 0; m < members; ++m) K::run(a, samples, {m, members});
    for (std::size_t i = 0; i < 400; ++i) {
      const std::size_t r = i < 20 ? i % 2 * (rows - 1) : i * 7919 % rows, c = i < 20 ? i / 2 % 2 * (columns - 1) : i * 104729 % columns;
      simd::Vector sum(0.f);
      for (long s = 0; s < samples; ++s)
        for (long k = 0; k < plan.inner; ++k)
          sum = simd::fma(simd::Vector(left[static_cast<std::size_t>(s * plan.left.sample + k * plan.rows) + r]),
                          simd::Vector(right[static_cast<std::size_t>(s * plan.right.sample + k * plan.columns) + c]), sum);
      alignas(64) float expected[simd::lanes];
      simd::store(expected, sum);
      ASSERT_EQ(out[r * columns + c], expected[0]) << r << ", " << c << " with " << members;
    }
  }
}

}  // namespace weft::test
