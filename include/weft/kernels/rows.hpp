// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/row_loop.hpp>
#include <weft/parallel/team.hpp>
#include <weft/passes/panel.hpp>

namespace weft::inline WEFT_ABI {

/// What a loop is given when it runs: where its buffers begin.
struct LoopArguments {
  static constexpr int most = 192;  ///< more than the members of a group can read
  const float* load[most];
  float* store[most];
  const StepKey* keys = nullptr;  ///< one for each stream of random numbers
  float* scratch = nullptr;  ///< this thread's
};

namespace detail {

/// How far row r of a sample lies from the sample's beginning.
template <class L>
constexpr long row_offset(const L& loop, const Walk& w, long r) {
  long at = 0;
  for (int i = loop.rank; i-- > 0; r /= loop.extent[i]) at += r % loop.extent[i] * w.outer[i];
  return at;
}

template <auto the_loop>
WEFT_INLINE typename RowLoop<the_loop>::Row row_at(const LoopArguments& a, long sample, long r) {
  constexpr const auto& loop = RowLoop<the_loop>::loop;
  typename RowLoop<the_loop>::Row row;
#pragma GCC unroll 16
  for (int k = 0; k < loop.load_count; ++k)
    row.load[k] = a.load[k] + sample * loop.load[k].sample + row_offset(loop, loop.load[k], r);
#pragma GCC unroll 16
  for (int k = 0; k < loop.store_count; ++k)
    row.store[k] = a.store[k] + sample * loop.store[k].walk.sample + row_offset(loop, loop.store[k].walk, r);
  row.keys = a.keys;
  row.first_element = static_cast<std::uint32_t>((sample * loop.rows() + r) * loop.columns);
  return row;
}

/// The same row from column c on.
template <auto the_loop>
WEFT_INLINE void shift(typename RowLoop<the_loop>::Row& row, long c) {
  constexpr const auto& loop = RowLoop<the_loop>::loop;
  for (int k = 0; k < loop.load_count; ++k) row.load[k] += c * (loop.flat ? loop.load[k].sample != 0 : loop.load[k].column);
  for (int k = 0; k < loop.store_count; ++k) {
    const Walk& w = loop.store[k].walk;
    row.store[k] += w.panel != 0 ? c / panel_width(loop.columns) * w.panel : c * (loop.flat ? 1 : w.column);
  }
  row.first_element += static_cast<std::uint32_t>(c);
  row.first_column += static_cast<int>(c);
}

/// The row `count` rows further along the innermost outer axis.
template <auto the_loop>
WEFT_INLINE void next_row(typename RowLoop<the_loop>::Row& row, int count = 1) {
  constexpr const auto& loop = RowLoop<the_loop>::loop;
  constexpr int axis = loop.rank - 1;
  for (int k = 0; k < loop.load_count; ++k) row.load[k] += count * loop.load[k].outer[axis];
  for (int k = 0; k < loop.store_count; ++k) row.store[k] += count * loop.store[k].walk.outer[axis];
  row.first_element += static_cast<std::uint32_t>(count * loop.columns);
}

}  // namespace detail

/// The kernel of a group without an anchor: its formula along all rows. Threads share out samples, or rows, or where
/// there are few of these and nothing is summed along them, columns.
template <auto the_loop>
struct RowsKernel {
  static constexpr auto loop = the_loop;
  static constexpr long scratch = RowLoop<the_loop>::scratch(loop.columns);

  static void run(const LoopArguments& a, long samples, const parallel::Member& m) {
    if constexpr (loop.batched) {
      const auto [begin, end] = m.share(samples);
      if constexpr (loop.flat) {
        if (begin < end) RowLoop<the_loop>::run(detail::row_at<the_loop>(a, begin, 0), (end - begin) * loop.columns, a.scratch);
      } else {
        for (long s = begin; s < end; ++s)
          for (long r = 0; r < loop.rows(); r += line) lines(detail::row_at<the_loop>(a, s, r), a.scratch);
      }
    } else {
      shared_rows(a, m);
    }
  }

  /// One sample on one thread, inlined where that is one row.
  WEFT_INLINE static void run_alone(const LoopArguments& a) {
    if constexpr (loop.rows() == 1) RowLoop<the_loop>::template run_short<loop.columns>(detail::row_at<the_loop>(a, 0, 0), a.scratch);
    else run(a, 1, {});
  }

 private:
  // Rows that lie evenly apart.
  static constexpr int line = loop.rank > 0 ? loop.extent[loop.rank > 0 ? loop.rank - 1 : 0] : 1;

  static void lines(typename RowLoop<the_loop>::Row row, float* spare) {
    if constexpr (loop.rank == 0) RowLoop<the_loop>::run(row, loop.columns, spare);
    else
      for (int i = 0; i < line; ++i, detail::next_row<the_loop>(row)) RowLoop<the_loop>::template run_short<loop.columns>(row, spare);
  }

  static constexpr long chunk = loop.reduction_count > 0 || loop.columns < 2048 ? loop.columns : 1024;

  static void shared_rows(const LoopArguments& a, const parallel::Member& m) {
    constexpr long chunks = (loop.columns + chunk - 1) / chunk;
    const auto [begin, end] = m.share(loop.rows() * chunks);
    for (long u = begin; u < end; ++u) {
      auto row = detail::row_at<the_loop>(a, 0, u / chunks);
      const long c = u % chunks * chunk;
      detail::shift<the_loop>(row, c);
      RowLoop<the_loop>::run(row, loop.columns - c < chunk ? loop.columns - c : chunk, a.scratch);
    }
  }
};

}  // namespace weft
