// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/window_rows.hpp>
#include <weft/simd/transpose.hpp>

namespace weft::inline WEFT_ABI {

/// Whether a convolution has so few filters, and so many channels, that lanes had better run along the channels.
constexpr bool is_narrow(const ConvolutionPlan& p) {
  const int vectors = (p.depth + simd::lanes - 1) / simd::lanes;
  return p.groups == 1 && 2 * p.columns <= simd::lanes && 4 * p.depth >= 3 * vectors * simd::lanes &&
         p.inner() * p.columns <= 32 * 1024;
}

/// A convolution with few filters: a vector of channels times one of the kernel, for a block of results and all filters,
/// whose lanes are summed last. The kernel is read from a copy [taps][filters][channels]. Threads share out samples.
template <ConvolutionPlan plan, auto the_epilogue>
struct NarrowConvolutionKernel {
  using After = WindowRows<the_epilogue, Extent3{{plan.domain[0], plan.domain[1], plan.domain[2]}}>;
  using V = simd::Vector;
  static constexpr int columns = plan.columns, vectors = (plan.depth + simd::lanes - 1) / simd::lanes;
  static constexpr int tail = plan.depth % simd::lanes;
  static constexpr long padded = static_cast<long>(vectors) * simd::lanes, taps = plan.inner() / plan.depth;

  static constexpr int most_sums = simd::registers > 16 ? 24 : 10;
  static constexpr long sums_size = (most_sums + simd::lanes + 15) / 16 * 16;
  static constexpr long packed_size = taps * columns * padded;
  static constexpr long scratch = packed_size + sums_size + RowLoop<the_epilogue>::scratch(columns);

  struct Arguments {
    const float* left;
    const float* right;
    LoopArguments after;
    float* scratch;
  };

  static void run(const Arguments& a, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(plan.batched ? samples : 1);
    if (begin == end) return;
    pack(a);
    for (long s = begin; s < end; ++s) each_grid(a, s, std::make_index_sequence<static_cast<std::size_t>(plan.grids())>{});
  }

 private:
  static void pack(const Arguments& a) {
    for (long t = 0; t < taps; ++t)
      for (long first = 0; first < padded; first += simd::lanes) {
        V rows[simd::lanes];
        for (int i = 0; i < simd::lanes; ++i) {
          const float* from = a.right + (t * plan.depth + first + i) * plan.right_step;
          rows[i] = first + i < plan.depth ? simd::load_first(from, columns) : V(0.f);
        }
        simd::transpose(rows);
        for (int c = 0; c < columns; ++c) simd::store(a.scratch + (t * columns + c) * padded + first, rows[c]);
      }
  }

  template <std::size_t... k>
  static void each_grid(const Arguments& a, long sample, std::index_sequence<k...>) {
    (each_block<static_cast<int>(k)>(a, sample), ...);
  }

  // In blocks of few results the last one of a line has the least to do twice.
  static constexpr int pick_block(int line) {
    int best = 1;
    long best_cost = -1;
    for (int b = 1; b <= line && b * columns <= most_sums; ++b) {
      const int sums = b * columns, loads = b + columns, least = sums > loads ? sums : loads;
      const long cost = (line + b - 1) / b * ((least > 8 ? least : 8) * taps * vectors + 3L * sums + 20);
      if (best_cost < 0 || cost < best_cost) best_cost = cost, best = b;
    }
    return best;
  }

  template <int number>
  static void each_block(const Arguments& a, long sample) {
    constexpr WindowGrid g = plan.grid(number);
    if constexpr (g.results() > 0) {
      constexpr int line = g.axis[2].results, block = pick_block(line);
      for (int z = 0; z < g.axis[0].results; ++z)
        for (int y = 0; y < g.axis[1].results; ++y)
          for (int x = 0; x < line; x += block) results<number, block>(a, sample, {{z, y, x + block <= line ? x : line - block}});
    }
  }

  template <int number, int block>
  static void results(const Arguments& a, long sample, const Position& p) {
    constexpr WindowGrid g = plan.grid(number);
    V sum[(block * columns + simd::lanes - 1) / simd::lanes * simd::lanes];
    for (V& v : sum) v = V(0.f);
    const float* left = a.left + sample * plan.left_sample + g.left + p.at[0] * g.axis[0].left_step + p.at[1] * g.axis[1].left_step +
                        p.at[2] * g.axis[2].left_step;
    const auto z_taps = g.taps_of(0, p.at[0], p.at[0]), y_taps = g.taps_of(1, p.at[1], p.at[1]), x_taps = g.taps_of(2, p.at[2], p.at[2] + block - 1);
    for (int z = z_taps.first; z < z_taps.end; ++z)
      for (int y = y_taps.first; y < y_taps.end; ++y)
        for (int x = x_taps.first; x < x_taps.end; ++x) {
          const long tap = (g.right + z * g.axis[0].right_tap + y * g.axis[1].right_tap + x * g.axis[2].right_tap) / (plan.depth * plan.right_step);
          add<number, block>(sum, left + z * g.axis[0].left_tap + y * g.axis[1].left_tap + x * g.axis[2].left_tap,
                             a.scratch + tap * columns * padded);
        }
    float* totals = a.scratch + packed_size;
    for (int i = 0; i < block * columns; i += simd::lanes) simd::store(totals + i, simd::sums(*reinterpret_cast<V(*)[simd::lanes]>(sum + i)));
    Position result;
    for (int k = 0; k < max_spatial; ++k) result.at[k] = g.axis[k].first_result + p.at[k] * g.axis[k].result_step;
    auto row = After::at(a.after, sample, result, 0);
    for (int r = 0; r < block; ++r, After::next(row, g.axis[2].result_step)) {
      row.accumulator = totals + r * columns;
      RowLoop<the_epilogue>::run(row, columns, totals + sums_size);
    }
  }

  template <int number, int block>
  WEFT_INLINE static void add(V* sum, const float* left, const float* kernel) {
    constexpr long step = plan.grid(number).axis[2].left_step;
    for (int v = 0; v < vectors; ++v, left += simd::lanes, kernel += simd::lanes) {
      simd::forget(left);
      V factor[columns];
#pragma GCC unroll 8
      for (int c = 0; c < columns; ++c) factor[c] = simd::load(kernel + c * padded);
#pragma GCC unroll 24
      for (int r = 0; r < block; ++r) {
        const V x = tail != 0 && v == vectors - 1 ? simd::load_first(left + r * step, tail) : simd::load(left + r * step);
#pragma GCC unroll 8
        for (int c = 0; c < columns; ++c) sum[r * columns + c] = simd::fma(x, factor[c], sum[r * columns + c]);
      }
    }
  }
};

}  // namespace weft
