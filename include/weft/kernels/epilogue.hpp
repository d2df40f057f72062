// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/rows.hpp>
#include <weft/passes/contraction_plan.hpp>

namespace weft::inline WEFT_ABI {

/// Rows of the matrix of one sample and group; of a tall one, rows of all samples.
struct MatrixRows {
  long sample = 0, group = 0, begin = 0, end = 0;
  bool alone = false;  ///< there is no other row, in no thread
};

/// What a product of matrices is given: its sides, what the formulas before and after it read and write, and memory of its own.
struct ProductArguments {
  const float* left;
  const float* right;
  LoopArguments before, after;
  float* scratch;
};

/// What becomes of a contraction's sums: a formula along each row of the result.
template <Contraction plan, auto the_loop>
struct Epilogue {
  using Formula = RowLoop<the_loop>;
  using Row = typename Formula::Row;
  static constexpr auto loop = the_loop;
  static constexpr long sample_rows = static_cast<long>(plan.groups) * plan.rows;

  /// Whether every buffer's rows lie equally far apart.
  static constexpr bool even = [] {
    if (loop.rank == 0) return true;
    if (!plan.tall()) return loop.rank == 1 || loop.extent[loop.rank > 0 ? loop.rank - 1 : 0] == plan.rows;
    const auto nested = [](const Walk& w) { return w.sample == sample_rows * w.outer[0]; };
    bool all = loop.rank == 1;
    for (int k = 0; k < loop.load_count; ++k) all = all && nested(loop.load[k]);
    for (int k = 0; k < loop.store_count; ++k) all = all && nested(loop.store[k].walk);
    return all;
  }();

  /// From row to row.
  static constexpr long step(const Walk& w) {
    if constexpr (loop.rank > 0) return w.outer[loop.rank - 1];
    else return plan.tall() ? w.sample : 0;
  }

  /// The sums are the result, so a tile goes straight to where they are kept.
  static constexpr bool direct = even && loop.store_count == 1 && loop.load_count == 0 && loop.term_count == 1 &&
                                 loop.operand(0, 0) == leaf::accumulator && (loop.store[0].walk.column == 1 || plan.columns == 1);
  /// Each row has room for whole vectors.
  static constexpr bool padded = direct && loop.store[0].walk.panel != 0;
  static constexpr long direct_step = direct ? step(loop.store[0].walk) : 0;

  WEFT_INLINE static Row at(const LoopArguments& a, const MatrixRows& r, long row, long column) {
    Row line = plan.tall() ? detail::row_at<the_loop>(a, row / sample_rows, row % sample_rows)
                           : detail::row_at<the_loop>(a, r.sample, r.group * plan.rows + row);
    detail::shift<the_loop>(line, column);
    return line;
  }

  /// Tells the machine which part of a row the formula will read and write: where a panel is a part of each row, the next
  /// ones cannot be foreseen.
  WEFT_INLINE static void announce(const Row& line, long columns) {
    constexpr long cache_line = 16;
    for (long c = 0; c < columns; c += cache_line) {
      for (int k = 0; k < loop.load_count; ++k)
        if (loop.load[k].column == 1 && step(loop.load[k]) != 0) __builtin_prefetch(line.load[k] + c);
      for (int k = 0; k < loop.store_count; ++k)
        if (loop.store[k].walk.column == 1) __builtin_prefetch(line.store[k] + c, 1);
    }
  }

  WEFT_INLINE static void next(Row& line) {
    for (int k = 0; k < loop.load_count; ++k) line.load[k] += step(loop.load[k]);
    for (int k = 0; k < loop.store_count; ++k) line.store[k] += step(loop.store[k].walk);
    line.first_element += static_cast<std::uint32_t>(loop.columns);
  }
};

}  // namespace weft
