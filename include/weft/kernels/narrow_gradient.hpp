// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/epilogue.hpp>
#include <weft/kernels/tile.hpp>
#include <weft/simd/transpose.hpp>

#include <algorithm>

namespace weft::inline WEFT_ABI {

/// Whether a product summed over samples has so few columns that lanes had better run along its rows: vectors of columns would
/// be an eighth emptier.
constexpr bool is_narrow_gradient(const Contraction& p) {
  const auto whole = [](long n) { return (n + simd::lanes - 1) / simd::lanes * simd::lanes; };
  return p.left.outer == 1 && p.columns <= simd::lanes && 2 * p.columns + 3 <= simd::registers &&
         8 * p.rows * whole(p.columns) >= 9 * p.columns * whole(p.rows);
}

template <Contraction plan, auto the_epilogue>
inline constexpr bool sums_along_rows = plan.sum_batch && plan.groups == 1 && (plan.right.outer == 1 || plan.columns == 1) && plan.right.panel == 0 &&
                                        is_narrow_gradient(plan) && Epilogue<plan, the_epilogue>::direct;

/// A matrix product summed over samples with few columns, such as the gradient of a last layer's weights: a tile holds all columns
/// of some vectors of rows, and is turned around when it is stored. Each number is one chain over samples and their terms in order.
/// Threads share out the rows.
template <Contraction plan, auto the_epilogue>
struct NarrowGradientKernel {
  using After = Epilogue<plan, the_epilogue>;
  static constexpr int columns = plan.columns;
  static constexpr long rows = plan.rows;
  /// As many sums at once as hide how long each step takes.
  static constexpr int vectors = [] {
    const int wanted = columns < 4 ? (8 + columns - 1) / columns : 2, all = static_cast<int>((rows + simd::lanes - 1) / simd::lanes);
    const int most = (simd::registers - 1) / (columns + 1);
    return std::min({wanted, all, most});
  }();
  static constexpr long width = vectors * simd::lanes, blocks = (rows + width - 1) / width;
  static constexpr int rest = static_cast<int>(rows - (blocks - 1) * width);
  static constexpr long scratch = 0;

  using Arguments = ProductArguments;

  static void run(const Arguments& a, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(blocks);
    for (long b = begin; b < end; ++b) {
      if constexpr (blocks > 1)
        if (b + 1 < blocks) {
          sums<static_cast<int>(width)>(a, samples, b);
          continue;
        }
      sums<rest>(a, samples, b);
    }
  }

 private:
  template <int count>
  static void sums(const Arguments& a, long samples, long block) {
    constexpr int some = (count + simd::lanes - 1) / simd::lanes, tail = count % simd::lanes;
    const float* left = a.left + block * width;
    TileSum<columns, some> sum;
    sum.clear();
    if constexpr (plan.deep()) {
      sum.template add<tail != 0>(a.right, 1, plan.right_step(), left, plan.left_step(), samples * plan.inner, tail);
    } else {
      for (long s = 0; s < samples; ++s)
        sum.template add<tail != 0>(a.right + s * plan.right.sample, 1, plan.right.inner, left + s * plan.left.sample, plan.left.inner, plan.inner, tail);
    }
    float* to = After::at(a.after, {0, 0, 0, rows}, block * width, 0).store[0];
    if constexpr (columns == 1 && After::direct_step == 1) {
      sum.template store<tail != 0>(to, 0, tail);
      return;
    }
#pragma GCC unroll 8
    for (int v = 0; v < some; ++v) {
      simd::Vector line[simd::lanes];
#pragma GCC unroll 16
      for (int c = 0; c < simd::lanes; ++c) line[c] = c < columns ? sum.sum[c < columns ? c : 0][v] : simd::Vector(0.f);
      simd::transpose(line);
#pragma GCC unroll 16
      for (int i = 0; i < simd::lanes; ++i) {
        if (v * simd::lanes + i >= count) continue;
        float* row = to + (v * simd::lanes + i) * After::direct_step;
        if constexpr (After::padded) simd::store(row, line[i]);
        else simd::store_first(row, line[i], columns);
      }
    }
  }
};

}  // namespace weft
