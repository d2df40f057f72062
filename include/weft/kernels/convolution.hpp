// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/right_side.hpp>
#include <weft/kernels/window_rows.hpp>

namespace weft::inline WEFT_ABI {

/// A convolution, or its gradient by the input, with a formula on its result. Each result is one chain of fused
/// multiply-adds over taps and channels in their order. Threads share out samples.
template <ConvolutionPlan plan, auto the_epilogue>
struct ConvolutionKernel {
  static constexpr Extent3 domain{{plan.domain[0], plan.domain[1], plan.domain[2]}};
  using After = WindowRows<the_epilogue, domain>;
  /// Each channel has one filter of its own: lanes are channels, and there are no groups to tell apart.
  static constexpr bool lanewise = plan.groups > 1 && plan.depth == 1 && plan.columns == 1;
  static constexpr int columns = lanewise ? plan.groups : plan.columns, groups = lanewise ? 1 : plan.groups;
  static constexpr Contraction product_plan = [] {
    Contraction c;
    c.columns = columns;
    c.inner = static_cast<int>(plan.inner());
    c.right = {0, 0, 1, plan.right_step, plan.right_panel};
    return c;
  }();
  using Right = RightSide<product_plan>;
  static constexpr long width = Right::width, panels = Right::panels;

  static constexpr long sums_size = 32 * width;
  static constexpr long scratch = sums_size + RowLoop<the_epilogue>::scratch(static_cast<long>(plan.groups) * plan.columns);

  /// Panels outside, samples inside, where the kernel is larger than what stays close.
  static constexpr bool panels_first = plan.inner() * width * panels > 64 * 1024;

  struct Arguments {
    const float* left;
    const float* right;
    LoopArguments after;
    float* scratch;
  };

  static void run(const Arguments& a, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(plan.batched ? samples : 1);
    if constexpr (panels_first) {
      if (begin < end) each_grid(a, begin, end, grids);
    } else {
      for (long s = begin; s < end; ++s) each_grid(a, s, s + 1, grids);
    }
  }

 private:
  static constexpr auto grids = std::make_index_sequence<static_cast<std::size_t>(plan.grids())>{};

  template <std::size_t... k>
  static void each_grid(const Arguments& a, long begin, long end, std::index_sequence<k...>) {
    (each_panel<static_cast<int>(k)>(a, begin, end), ...);
  }

  template <int number>
  static void each_panel(const Arguments& a, long begin, long end) {
    if constexpr (grid<number>.results() > 0)
      for (int group = 0; group < groups; ++group)
        for (long panel = 0; panel < panels; ++panel) {
          if (panel + 1 < panels || !Right::odd_end) each_sample<number, false>({a, begin, end, group, panel});
          else if constexpr (Right::odd_end) each_sample<number, true>({a, begin, end, group, panel});
        }
  }

  /// What one call works on: a panel of one group's columns, for some samples.
  struct Work {
    const Arguments& a;
    long begin, end;
    int group;
    long panel;
  };

  // Axes that are one to the windows and to every buffer become one: lines are as long as can be.
  template <int number>
  static constexpr WindowGrid grid = [] {
    WindowGrid g = plan.grid(number);
    for (int inner = 2; inner > 0; --inner) {
      WindowAxis &to = g.axis[2], &from = g.axis[inner - 1];
      const bool close = domain[inner] > 1 && (inner == 2 || g.axis[1].results == 1);
      const bool plain = from.taps == 1 && to.taps == 1 && from.result_step == 1 && to.result_step == 1;
      if (!close || !plain || from.left_step != to.left_step * to.results || !After::joined(inner - 1)) break;
      if (inner == 1 && !After::joined(1)) break;
      to.results *= from.results;
      from.results = 1;
    }
    return g;
  }();
  /// Windows move by one along a line, so that neighbours share what they read.
  template <int number>
  static constexpr bool sliding = [] {
    constexpr const WindowAxis& wide = grid<number>.axis[2];
    return !lanewise && wide.left_step == wide.left_tap && wide.taps > 1 && wide.taps <= 7 && wide.results > 1 &&
           pick_sliding_tile(grid<number>.axis[1], wide, columns).rows >= 4;
  }();
  template <int number>
  static constexpr WindowTile tile = sliding<number> ? pick_sliding_tile(grid<number>.axis[1], grid<number>.axis[2], columns)
                                                     : pick_window_tile(grid<number>.axis[1].results, grid<number>.axis[2].results, columns);

  template <int number, bool last>
  static void each_sample(const Work& w) {
    constexpr WindowGrid g = grid<number>;
    constexpr WindowTile t = tile<number>;
    const auto from_end = [](int i, int block, int all) { return i + block <= all ? i : all - block; };
    for (long s = w.begin; s < w.end; ++s)
      for (int z = 0; z < g.axis[0].results; ++z)
        for (int y = 0; y < g.axis[1].results; y += t.lines)
          for (int x = 0; x < g.axis[2].results; x += t.rows / t.lines)
            block<number, last>(w, s, {{z, from_end(y, t.lines, g.axis[1].results), from_end(x, t.rows / t.lines, g.axis[2].results)}});
  }

  // Full blocks; the last one reaches back over results already done, which are computed alike again.
  template <int number, bool last>
  static void block(const Work& w, long sample, const Position& p) {
    constexpr WindowGrid g = grid<number>;
    constexpr WindowTile t = tile<number>;
    constexpr int vectors = last ? Right::last_vectors : t.vectors;
    constexpr int line = t.rows / t.lines;
    TileSum<t.rows, vectors> sum;
    sum.clear();
    const float* left = w.a.left + sample * plan.left_sample + (lanewise ? w.panel * width : w.group * plan.depth) + g.left + p.at[0] * g.axis[0].left_step +
                        p.at[1] * g.axis[1].left_step + p.at[2] * g.axis[2].left_step;
    const float* right = Right::at(w.a.right + w.group * columns, w.panel) + g.right;
    Position result;
    for (int a = 0; a < max_spatial; ++a) result.at[a] = g.axis[a].first_result + p.at[a] * g.axis[a].result_step;
    const long column = w.group * columns + w.panel * width;
    for (int l = 0; l < t.lines; ++l) {
      Position q = result;
      q.at[1] += l * g.axis[1].result_step;
      After::prefetch(After::at(w.a.after, sample, q, column), line, g.axis[2].result_step, columns < width ? columns : width);
    }
    if constexpr (g.taps() > 0) add_taps<number, last && Right::masked>(sum, left, right, p);
    if constexpr (After::direct) {
      constexpr long y_step = After::along(After::loop.store[0].walk, 1) * g.axis[1].result_step;
      constexpr long x_step = After::along(After::loop.store[0].walk, 2) * g.axis[2].result_step;
      sum.template store<last && Right::tail != 0 && !After::padded>(
          After::at(w.a.after, sample, result, column).store[0], [](int r) { return r / line * y_step + r % line * x_step; }, Right::tail);
    } else {
      sum.template store<false>(w.a.scratch, width, 0);
      finish<number, last && Right::odd_end ? columns - (panels - 1) * width : width < columns ? width : columns>(w, sample, result, column);
    }
  }

  template <int number, bool masked, class Sum>
  WEFT_INLINE static void add_taps(Sum& sum, const float* left, const float* right, const Position& p) {
    constexpr WindowGrid g = grid<number>;
    const auto z_taps = g.taps_of(0, p.at[0], p.at[0]), y_taps = g.taps_of(1, p.at[1], p.at[1] + tile<number>.lines - 1);
    constexpr WindowAxis deep = g.axis[0], high = g.axis[1], wide = g.axis[2];
    constexpr int line = tile<number>.rows / tile<number>.lines;
    constexpr auto row = [](int r) { return r / line * high.left_step + r % line * wide.left_step; };
    // The taps of one line and their channels are one sum where they lie side by side.
    constexpr bool joined = !lanewise && wide.left_tap == plan.depth && wide.right_tap == plan.depth * plan.right_step;
    for (int z = z_taps.first; z < z_taps.end; ++z)
      for (int y = y_taps.first; y < y_taps.end; ++y) {
        const float* a = left + z * deep.left_tap + y * high.left_tap;
        const float* b = right + z * deep.right_tap + y * high.right_tap;
        if constexpr (sliding<number>) {
          sum.template slide<masked, wide.taps, line>(a, high.left_step, wide.left_step, b, wide.right_tap, plan.right_step, plan.depth, Right::tail);
        } else if constexpr (joined) {
          sum.template add<masked>(a, row, 1, b, plan.right_step, static_cast<long>(wide.taps) * plan.depth, Right::tail);
        } else if constexpr (lanewise) {
          sum.template add<masked, true>(a, row, wide.left_tap, b, wide.right_tap, wide.taps, Right::tail);
        } else {
          for (int x = 0; x < wide.taps; ++x)
            sum.template add<masked>(a + x * wide.left_tap, row, 1, b + x * wide.right_tap, plan.right_step, plan.depth, Right::tail);
        }
      }
  }

  template <int number, long n>
  WEFT_INLINE static void finish(const Work& w, long sample, Position p, long column) {
    constexpr WindowTile t = tile<number>;
    for (int l = 0; l < t.lines; ++l, p.at[1] += grid<number>.axis[1].result_step) {
      auto row = After::at(w.a.after, sample, p, column);
      for (int r = 0; r < t.rows / t.lines; ++r) {
        row.accumulator = w.a.scratch + (l * (t.rows / t.lines) + r) * width;
        RowLoop<the_epilogue>::template run_short<n>(row, w.a.scratch + sums_size);
        After::next(row, grid<number>.axis[2].result_step);
      }
    }
  }
};

}  // namespace weft
