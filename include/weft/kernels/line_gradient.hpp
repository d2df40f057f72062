// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/right_side.hpp>
#include <weft/kernels/upcoming.hpp>
#include <weft/kernels/window_rows.hpp>
#include <weft/simd/transpose.hpp>

namespace weft::inline WEFT_ABI {

/// Whether the gradient of a kernel had better be computed with lanes along the taps of a line and their channels, which lie
/// side by side: a tile of few filters by several vectors loads less for each multiplication than one of filters alone.
constexpr bool runs_along_lines(const KernelGradientPlan& p) {
  const WindowAxis& wide = p.axis[2];
  const long line = static_cast<long>(wide.results) * p.depth;
  return p.groups == 1 && p.columns >= 4 && p.depth > 1 && wide.left_step == p.depth && line % simd::lanes == 0 &&
         line >= 2 * simd::lanes && p.rows() * p.columns <= 64 * 1024;
}

/// The gradient of a convolution by its kernel, its lanes along lines of taps and channels, with a formula on its result.
/// Threads share out the samples, where each has a result of its own, or the result; each number is one chain over samples
/// and positions in their order. The sums wait in scratch, filters outside, and are turned around when they are complete.
template <KernelGradientPlan plan, auto the_epilogue>
struct LineGradientKernel {
  static constexpr WindowAxis deep = plan.axis[0], high = plan.axis[1], wide = plan.axis[2];
  static constexpr int columns = plan.columns, line = wide.results * plan.depth, taps = deep.results * high.results;
  using After = WindowRows<the_epilogue, Extent3{{deep.results, high.results, line}}>;
  static_assert(even_rows<the_epilogue>(1, line));

  static constexpr int line_vectors = line / simd::lanes;
  static constexpr int vectors = line_vectors % 3 == 0 ? 3 : line_vectors % 2 == 0 ? 2 : 1;
  static constexpr int filters = simd::registers > 16 ? 8 : 4;
  static constexpr int width = static_cast<int>(panel_width(columns)), panels = static_cast<int>(panel_count(columns));
  static constexpr int line_blocks = line_vectors / vectors, units = panels * taps * line_blocks;
  static constexpr long unit_size = static_cast<long>(width) * vectors * simd::lanes;
  static constexpr long turned_size = static_cast<long>(simd::lanes) * width;
  static constexpr long scratch = units * unit_size + turned_size + RowLoop<the_epilogue>::scratch(columns);

  struct Arguments {
    const float* left;
    const float* right;
    LoopArguments after;
    float* scratch;
  };

  static void run(const Arguments& a, long samples, const parallel::Member& m) {
    if constexpr (plan.batched) {
      const auto [begin, end] = m.share(samples);
      for (long s = begin; s < end; ++s) all_chunks(a, {0, units}, {s, s + 1});
    } else {
      all_chunks(a, m.share(units), {0, plan.samples ? samples : 1});
    }
  }

 private:
  using Range = parallel::Member::Range;

  // What some lines of positions, or some samples, read stays in the first cache while all tiles go over it.
  static constexpr long close_floats = 10 * 1024, next_line = high.left_tap + high.right_tap;
  static constexpr long line_floats = next_line > 0 ? next_line : 1;  // a sample of one axis has one line
  static constexpr int most_lines = close_floats / line_floats < 1 ? 1 : static_cast<int>(close_floats / line_floats);
  static constexpr int bands = deep.taps > 1 ? 1 : (high.taps + most_lines - 1) / most_lines, band = (high.taps + bands - 1) / bands;
  static constexpr long sample_floats = plan.left_sample + plan.right_sample;
  static constexpr long at_once = sample_floats > 0 && close_floats > sample_floats ? close_floats / sample_floats : 1;
  static constexpr long step = band < high.taps ? 1 : at_once;

  struct Chunk {
    Range samples;
    int first, last;
    bool fresh;  ///< nothing is summed yet

    long lines() const { return (samples.end - samples.begin) * deep.taps * (last - first); }
  };

  static void all_chunks(const Arguments& a, const Range& own, const Range& samples) {
    for (long s = samples.begin; s < samples.end; s += step)
      for (int y = 0; y < high.taps; y += band) {
        const Chunk c{{s, s + step < samples.end ? s + step : samples.end}, y, y + band < high.taps ? y + band : high.taps, s == samples.begin && y == 0};
        const bool more = y + band < high.taps;
        const long times = c.lines() * blocks * (own.end - own.begin);
        Next next;
        if (times > 0 && (more || s + step < samples.end)) next = Next(a, more ? s : s + step, more ? y + band : 0, times);
        for (long u = own.begin; u < own.end; ++u) each_filter(a, c, static_cast<int>(u), next);
      }
    for (long u = own.begin; u < own.end; ++u) each_vector(a, static_cast<int>(u), plan.batched ? samples.begin : 0);
  }

  // What the chunk reads that begins with this sample and line.
  struct Next {
    Upcoming left, right;

    Next() = default;
    Next(const Arguments& a, long sample, int line, long times)
        : left({a.left + sample * plan.left_sample + line * high.left_tap, in_bands ? band * high.left_tap : at_once * plan.left_sample}, times),
          right({a.right + sample * plan.right_sample + line * high.right_tap, in_bands ? band * high.right_tap : at_once * plan.right_sample}, times) {}
    void some() { left.some(), right.some(); }

   private:
    static constexpr bool in_bands = band < high.taps;
  };

  struct Unit {
    int panel, tap, block;
    constexpr explicit Unit(int number) : panel(number / line_blocks / taps), tap(number / line_blocks % taps), block(number % line_blocks) {}
    constexpr int columns_left() const { return columns - panel * width < width ? columns - panel * width : width; }
  };

  static constexpr int blocks = (width + filters - 1) / filters;  ///< tiles of a unit

  static void each_filter(const Arguments& a, const Chunk& c, int number, Next& next) {
    const Unit u(number);
    const int n = u.columns_left();
    int f = 0;
    for (; f + filters <= n; f += filters) tile<filters>(a, c, number, f, next);
    if constexpr (columns % filters != 0)
      if (f < n) tile<columns % filters>(a, c, number, f, next);
  }

  template <int rows>
  static void tile(const Arguments& a, const Chunk& c, int number, int filter, Next& next) {
    const Unit u(number);
    constexpr int row = vectors * simd::lanes;
    float* sums = a.scratch + number * unit_size + filter * row;
    TileSum<rows, vectors> sum;
    if (c.fresh) sum.clear();
    else sum.template load<false>(sums, row, 0);
    const float* left = a.left + u.tap / high.results * deep.left_step + u.tap % high.results * high.left_step + u.block * row;
    const float* right = a.right + u.panel * width + filter;
    for (long s = c.samples.begin; s < c.samples.end; ++s)
      for (int z = 0; z < deep.taps; ++z)
        for (int y = c.first; y < c.last; ++y) {
          next.some();
          sum.template add<false>(right + s * plan.right_sample + z * deep.right_tap + y * high.right_tap, 1, wide.right_tap,
                                  left + s * plan.left_sample + z * deep.left_tap + y * high.left_tap, wide.left_tap, wide.taps, 0);
        }
    sum.template store<false>(sums, row, 0);
  }

  // The finished sums of one unit, a vector of rows after the other.
  static void each_vector(const Arguments& a, int number, long sample) {
    const Unit u(number);
    const float* sums = a.scratch + number * unit_size;
    float* turned = a.scratch + units * unit_size;
    for (int v = 0; v < vectors; ++v) {
      for (int f = 0; f < width; f += simd::lanes) {
        simd::Vector rows[simd::lanes];
        for (int i = 0; i < simd::lanes; ++i) rows[i] = simd::load(sums + ((f + i) * vectors + v) * simd::lanes);
        simd::transpose(rows);
        for (int i = 0; i < simd::lanes; ++i) simd::store(turned + i * width + f, rows[i]);
      }
      const Position first{{u.tap / high.results, u.tap % high.results, (u.block * vectors + v) * simd::lanes}};
      auto row = After::at(a.after, sample, first, u.panel * width);
      for (int i = 0; i < simd::lanes; ++i, After::next(row, 1)) {
        row.accumulator = turned + i * width;
        if constexpr (panels == 1) RowLoop<the_epilogue>::template run_short<columns>(row, turned + turned_size);
        else RowLoop<the_epilogue>::run(row, u.columns_left(), turned + turned_size);
      }
    }
  }
};

}  // namespace weft
