// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/rows.hpp>
#include <weft/kernels/tile.hpp>
#include <weft/passes/convolution_plan.hpp>

namespace weft::inline WEFT_ABI {

/// Three numbers as a template argument.
struct Extent3 {
  int at[max_spatial] = {1, 1, 1};
  constexpr int operator[](int i) const { return at[i]; }
};

/// Whether every buffer's rows 0, step, 2 step, ... lie equally far apart, count of them.
template <auto the_loop>
constexpr bool even_rows(long step, long count) {
  constexpr const auto& loop = RowLoop<the_loop>::loop;
  const auto even = [&](const Walk& w) { return detail::row_offset(loop, w, step * (count - 1)) == detail::row_offset(loop, w, step) * (count - 1); };
  bool all = true;
  for (int k = 0; k < loop.load_count; ++k) all = all && even(loop.load[k]);
  for (int k = 0; k < loop.store_count; ++k) all = all && even(loop.store[k].walk);
  return all;
}

/// What becomes of a convolution's sums: a formula along the channels of each result, where results are numbered by their
/// place along three axes.
template <auto the_loop, Extent3 domain>
struct WindowRows {
  using Formula = RowLoop<the_loop>;
  using Row = typename Formula::Row;
  static constexpr auto loop = the_loop;

  /// The sums are the result, so a tile goes straight to where they are kept.
  static constexpr bool direct = loop.store_count == 1 && loop.load_count == 0 && loop.term_count == 1 &&
                                 loop.operand(0, 0) == leaf::accumulator && loop.store[0].walk.column == 1;
  /// Each row has room for whole vectors.
  static constexpr bool padded = direct && loop.store[0].walk.panel != 0;

  /// From one result to the next along an axis.
  static constexpr long along(const Walk& w, int axis) {
    long number = 1;
    for (int a = axis + 1; a < max_spatial; ++a) number *= domain[a];
    return domain[axis] > 1 ? detail::row_offset(loop, w, number) : 0;
  }
  /// Whether the axes from `axis` on are one to every buffer.
  static constexpr bool joined(int axis) {
    const auto even = [&](const Walk& w) { return along(w, axis) == along(w, axis + 1) * domain[axis + 1]; };
    bool all = true;
    for (int k = 0; k < loop.load_count; ++k) all = all && even(loop.load[k]);
    for (int k = 0; k < loop.store_count; ++k) all = all && even(loop.store[k].walk);
    return all;
  }

  WEFT_INLINE static Row at(const LoopArguments& a, long sample, const Position& p, long column) {
    Row row;
    for (int k = 0; k < loop.load_count; ++k) row.load[k] = a.load[k] + offset(loop.load[k], sample, p);
    for (int k = 0; k < loop.store_count; ++k) row.store[k] = a.store[k] + offset(loop.store[k].walk, sample, p);
    row.keys = a.keys;
    const long number = (p.at[0] * long{domain[1]} + p.at[1]) * domain[2] + p.at[2];
    row.first_element = static_cast<std::uint32_t>((sample * loop.rows() + number) * loop.columns);
    detail::shift<the_loop>(row, column);
    return row;
  }

  /// Goes so many results further along the last axis.
  WEFT_INLINE static void next(Row& row, int results) {
    for (int k = 0; k < loop.load_count; ++k) row.load[k] += results * along(loop.load[k], 2);
    for (int k = 0; k < loop.store_count; ++k) row.store[k] += results * along(loop.store[k].walk, 2);
    row.first_element += static_cast<std::uint32_t>(results * loop.columns);
  }

  /// Asks for what `count` results of one line will read and write, `columns` of each, while there is other work to do.
  WEFT_INLINE static void prefetch(Row row, int count, int step, long columns) {
    for (int r = 0; r < count; ++r, next(row, step)) {
      for (int k = 0; k < loop.load_count; ++k)
        if (loop.load[k].sample != 0 && loop.load[k].column == 1)
          for (long c = 0; c < columns; c += 16) __builtin_prefetch(row.load[k] + c);
      for (int k = 0; k < loop.store_count; ++k)
        for (long c = 0; c < columns; c += 16) __builtin_prefetch(row.store[k] + c, 1);
    }
  }

 private:
  static long offset(const Walk& w, long sample, const Position& p) {
    return sample * w.sample + p.at[0] * along(w, 0) + p.at[1] * along(w, 1) + p.at[2] * along(w, 2);
  }
};

/// The tile of a convolution: a block of results of one line, or several whole lines where these are short.
struct WindowTile {
  int rows = 1, lines = 1, vectors = 1;
};

constexpr WindowTile pick_window_tile(int lines, int line_results, long columns) {
  const Tile one = pick_tile(line_results, columns);
  WindowTile best{one.rows, 1, one.vectors};
  const auto cost = [&](int rows, long blocks) {
    const int sums = rows * one.vectors, loads = rows + one.vectors, least = sums > loads ? sums : loads;
    return blocks * (64 * (least > 8 ? least : 8) + 3 * sums + 30);
  };
  long best_cost = cost(one.rows, static_cast<long>((line_results + one.rows - 1) / one.rows) * lines);
  const int most = (simd::registers - 1 - one.vectors) / one.vectors;
  for (int l = 2; l <= lines && l * line_results <= most; ++l)
    if (const long c = cost(l * line_results, (lines + l - 1) / l); c < best_cost) {
      best_cost = c;
      best = {l * line_results, l, one.vectors};
    }
  return best;
}

/// The tile of a convolution whose windows move by one along a line: what it keeps of the kernel takes registers too.
constexpr WindowTile pick_sliding_tile(const WindowAxis& high, const WindowAxis& wide, long columns) {
  const int v = panel_vectors(columns), room = simd::registers - 1 - wide.taps * v;
  WindowTile best{0, 1, v};
  long best_cost = -1;
  for (int l = 1; l <= high.results; ++l)
    for (int r = 1; r <= wide.results; ++r) {
      if (l * r * v > room || (l > 1 && r < wide.results)) continue;
      const int sums = l * r * v, products = sums * wide.taps, loads = l * (r + wide.taps - 1) + wide.taps * v;
      const int least = products > loads ? products : loads;
      const long blocks = static_cast<long>((high.results + l - 1) / l) * ((wide.results + r - 1) / r);
      const long cost = blocks * (16 * (least > 8 ? least : 8) + 3 * sums + 30);
      if (best_cost < 0 || cost < best_cost) best_cost = cost, best = {l * r, l, v};
    }
  return best;
}

}  // namespace weft
