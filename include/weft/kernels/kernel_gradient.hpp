// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/right_side.hpp>
#include <weft/kernels/window_rows.hpp>

namespace weft::inline WEFT_ABI {

/// The gradient of a convolution by its kernel, with a formula on its result. Threads share out the samples, where each has
/// a result of its own, or the result; each number is one chain over samples and positions in their order.
template <KernelGradientPlan plan, auto the_epilogue>
struct KernelGradientKernel {
  static constexpr WindowAxis deep = plan.axis[0], high = plan.axis[1], wide = plan.axis[2];
  /// Each channel has one filter of its own: lanes are channels, and there are no groups to tell apart.
  static constexpr bool lanewise = plan.groups > 1 && plan.depth == 1 && plan.columns == 1;
  static constexpr int columns = lanewise ? plan.groups : plan.columns, groups = lanewise ? 1 : plan.groups;
  /// The taps of one line and their channels lie side by side, or there is one channel: they are one line of rows.
  static constexpr bool joined = plan.depth == 1 || wide.results == 1 || (wide.left_step == plan.depth && even_rows<the_epilogue>(1, plan.depth));
  static constexpr long row_step = plan.depth == 1 ? wide.left_step : 1;
  static_assert(joined || even_rows<the_epilogue>(plan.depth, wide.results));
  static constexpr int line = joined ? wide.results * plan.depth : plan.depth, lines = joined ? high.results : high.results * wide.results;
  using After = WindowRows<the_epilogue, Extent3{{deep.results, lines, line}}>;
  static constexpr Contraction product_plan = [] {
    Contraction c;
    c.columns = columns;
    c.right = {0, 0, 1, wide.right_tap, 0};
    return c;
  }();
  using Right = RightSide<product_plan>;
  static constexpr long width = Right::width, panels = Right::panels;
  static constexpr WindowTile tile = pick_window_tile(joined ? lines : 1, line, columns);
  static constexpr int tile_line = tile.rows / tile.lines;

  static constexpr long sums_size = tile.rows * width;
  static constexpr long scratch = sums_size + RowLoop<the_epilogue>::scratch(static_cast<long>(groups) * columns);

  struct Arguments {
    const float* left;
    const float* right;
    LoopArguments after;
    float* scratch;
  };

  static void run(const Arguments& a, long samples, const parallel::Member& m) {
    if constexpr (plan.batched) {
      const auto [begin, end] = m.share(samples);
      for (long s = begin; s < end; ++s) all_chunks(a, {0, all_blocks * groups * panels}, s, s + 1);
    } else {
      all_chunks(a, m.share(all_blocks * groups * panels), 0, plan.samples ? samples : 1);
    }
  }

 private:
  // A panel of some lines of positions, or of some samples, stays in the first cache while all tiles of it go over them.
  // Between these the sums wait where the result will be.
  static constexpr long most_positions = 16 * 1024 / (4 * width), positions = static_cast<long>(high.taps) * wide.taps;
  static constexpr int lines_at_once = most_positions > wide.taps ? static_cast<int>(most_positions / wide.taps) : 1;
  static constexpr int band = deep.taps == 1 && lines_at_once < high.taps ? lines_at_once : high.taps;
  static constexpr long at_once = most_positions > positions * deep.taps ? most_positions / (positions * deep.taps) : 1;
  static constexpr long line_blocks = (line + tile_line - 1) / tile_line, blocks = (lines + tile.lines - 1) / tile.lines * line_blocks, all_blocks = deep.results * blocks;
  /// Rows of the last tile of a line, or of the last lines. Tiles never overlap, because their sums are added to.
  static constexpr int rest = tile.lines > 1 ? lines % tile.lines * line : line % tile_line;

  static void all_chunks(const Arguments& a, const parallel::Member::Range& tiles, long begin, long end) {
    if constexpr (!After::direct) {
      all_tiles(a, tiles, {begin, end, 0, high.taps, true});
    } else if constexpr (band < high.taps) {
      for (long s = begin; s < end; ++s)
        for (int y = 0; y < high.taps; y += band) all_tiles(a, tiles, {s, s + 1, y, y + band < high.taps ? y + band : high.taps, s == begin && y == 0});
    } else {
      for (long s = begin; s < end; s += at_once) all_tiles(a, tiles, {s, s + at_once < end ? s + at_once : end, 0, high.taps, s == begin});
    }
  }

  // Samples, and of each some lines of positions.
  struct Chunk {
    long begin, end;
    int first, last;
    bool fresh;  ///< nothing is summed yet
  };
  struct Work {
    const Arguments& a;
    Chunk c;
    long group, panel;
    Position p{};
  };

  static void all_tiles(const Arguments& a, const parallel::Member::Range& tiles, const Chunk& c) {
    for (long u = tiles.begin; u < tiles.end; ++u) tile_of({a, c, u / all_blocks % groups, u / all_blocks / groups}, u % all_blocks);
  }

  static void tile_of(Work w, long number) {
    w.p = {{static_cast<int>(number / blocks), static_cast<int>(number % blocks / line_blocks) * tile.lines,
            static_cast<int>(number % line_blocks) * tile_line}};
    const bool whole = w.p.at[1] + tile.lines <= lines && w.p.at[2] + tile_line <= line;
    if (whole) panel_of<tile.rows>(w);
    else if constexpr (rest > 0) panel_of<rest>(w);
  }

  template <int rows>
  static void panel_of(const Work& w) {
    if (w.panel + 1 < panels || !Right::odd_end) block<rows, false>(w);
    else if constexpr (Right::odd_end) block<rows, true>(w);
  }

  template <int rows, bool last>
  static void block(const Work& w) {
    TileSum<rows, last ? Right::last_vectors : tile.vectors> sum;
    const long column = w.group * columns + w.panel * width;
    if constexpr (After::direct) {
      constexpr bool masked = last && Right::tail != 0 && !After::padded;
      constexpr long y_step = After::along(After::loop.store[0].walk, 1), x_step = After::along(After::loop.store[0].walk, 2);
      constexpr auto row = [](int r) { return r / tile_line * y_step + r % tile_line * x_step; };
      float* to = After::at(w.a.after, plan.batched ? w.c.begin : 0, w.p, column).store[0];
      if (!w.c.fresh) sum.template load<masked>(to, row, Right::tail);
      else sum.clear();
      add_samples<last && Right::masked>(sum, w);
      sum.template store<masked>(to, row, Right::tail);
    } else {
      sum.clear();
      add_samples<last && Right::masked>(sum, w);
      sum.template store<false>(w.a.scratch, width, 0);
      finish<rows>(w, column);
    }
  }

  template <bool masked, class Sum>
  WEFT_INLINE static void add_samples(Sum& sum, const Work& w) {
    const int tap_y = joined ? w.p.at[1] : w.p.at[1] / wide.results, tap_x = joined ? 0 : w.p.at[1] % wide.results;
    const float* left = w.a.left + (lanewise ? w.panel * width : w.group * plan.depth) + w.p.at[0] * deep.left_step + tap_y * high.left_step + tap_x * wide.left_step + w.p.at[2] * row_step;
    const float* right = Right::at(w.a.right + w.group * columns, w.panel);
    constexpr auto row = [](int r) { return r / tile_line * high.left_step + r % tile_line * row_step; };
    for (long s = w.c.begin; s < w.c.end; ++s)
      for (int z = 0; z < deep.taps; ++z)
        for (int y = w.c.first; y < w.c.last; ++y)
          sum.template add<masked, lanewise>(left + s * plan.left_sample + z * deep.left_tap + y * high.left_tap, row, wide.left_tap,
                                   right + s * plan.right_sample + z * deep.right_tap + y * high.right_tap, wide.right_tap, wide.taps, Right::tail);
  }

  template <int rows>
  static void finish(const Work& w, long column) {
    const long left = columns - w.panel * width, n = left < width ? left : width;
    for (int r = 0; r < rows; ++r) {
      Position p = w.p;
      p.at[1] += r / tile_line;
      p.at[2] += r % tile_line;
      auto row = After::at(w.a.after, plan.batched ? w.c.begin : 0, p, column);
      row.accumulator = w.a.scratch + r * width;
      RowLoop<the_epilogue>::run(row, n, w.a.scratch + sums_size);
    }
  }
};

}  // namespace weft
