// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/rows.hpp>

namespace weft::inline WEFT_ABI {

/// Sums (or maxima) across rows and samples: `from` walks over what is summed, `to` over the result. Every result is
/// summed by one thread, in order.
template <auto the_from, auto the_to, bool maximum, bool over_batch>
struct ReductionKernel {
  static constexpr auto from = the_from;
  static constexpr auto to = the_to;
  using V = simd::Vector;
  static constexpr int block = 4;  ///< vectors of columns at once, so that sums do not wait for each other
  static constexpr long columns = from.columns;
  /// The result lies in panels of columns.
  static constexpr bool panels = to.store_count > 0 && to.store[0].walk.panel != 0;
  static constexpr long scratch = (columns + 15) / 16 * 16 + RowLoop<the_to>::scratch(columns);

  static void run(const LoopArguments& read, const LoopArguments& write, long samples, const parallel::Member& m) {
    if constexpr (to.batched) {
      const auto [begin, end] = m.share(samples);
      for (long s = begin; s < end; ++s)
        for (long kept = 0; kept < kept_rows(); ++kept) reduce(read, write, {s, s + 1, s}, kept, {0, columns});
    } else {
      constexpr long width = panels ? panel_width(columns) : block * simd::lanes, blocks = (columns + width - 1) / width;
      const auto [begin, end] = m.share(kept_rows() * blocks);
      for (long u = begin; u < end; ++u) {
        const long c = u % blocks * width, last = c + width < columns ? c + width : columns;
        reduce(read, write, {0, over_batch ? samples : 1, 0}, u / blocks, {c, last});
      }
    }
  }

 private:
  struct Samples {
    long begin, end, result;
  };
  struct Columns {
    long begin, end;
  };

  static constexpr long kept_rows() {
    long n = 1;
    for (int i = 0; i < from.rank; ++i)
      if (!from.reduced[i]) n *= from.extent[i];
    return n;
  }
  static constexpr long reduced_rows() { return from.rows() / kept_rows(); }

  // The row of `from` that belongs to a result and a term of its sum.
  static constexpr long source_row(long kept, long term) {
    long at = 0, unit = 1;
    for (int i = from.rank; i-- > 0; unit *= from.extent[i]) {
      long& digits = from.reduced[i] ? term : kept;
      at += digits % from.extent[i] * unit;
      digits /= from.extent[i];
    }
    return at;
  }

  static void reduce(const LoopArguments& read, const LoopArguments& write, Samples s, long kept, Columns c) {
    float* total = write.scratch;
    long at = c.begin;
    for (; at + block * simd::lanes <= c.end; at += block * simd::lanes) columns_at<block, true>(read, s, kept, at, simd::lanes, total);
    for (; at + simd::lanes <= c.end; at += simd::lanes) columns_at<1, true>(read, s, kept, at, simd::lanes, total);
    if (at < c.end) columns_at<1, false>(read, s, kept, at, static_cast<int>(c.end - at), total);
    auto row = detail::row_at<the_to>(write, s.result, kept);
    detail::shift<the_to>(row, c.begin);
    row.accumulator = total + c.begin;
    RowLoop<the_to>::run(row, c.end - c.begin, total + (columns + 15) / 16 * 16);
  }

  template <int vectors, bool full>
  static void columns_at(const LoopArguments& read, Samples s, long kept, long at, int n, float* total) {
    V sum[vectors];
    for (V& v : sum) v = V(maximum ? -__builtin_inff() : 0.f);
    for (long sample = s.begin; sample < s.end; ++sample)
      for (long term = 0; term < reduced_rows(); ++term) {
        auto row = detail::row_at<the_from>(read, sample, source_row(kept, term));
        detail::shift<the_from>(row, at);
        typename RowLoop<the_from>::State state;
#pragma GCC unroll 4
        for (int v = 0; v < vectors; ++v) add<full>(row, v * simd::lanes, n, state, sum[v]);
      }
    for (int v = 0; v < vectors; ++v) simd::store(total + at + v * simd::lanes, sum[v]);
  }

  template <bool full>
  WEFT_INLINE static void add(const typename RowLoop<the_from>::Row& row, long c, int n, typename RowLoop<the_from>::State& state, V& sum) {
    constexpr int term = from.store[0].term;
    const V v = RowLoop<the_from>::template value<full>(row, c, n, term, state);
    if constexpr (maximum) sum = Math<V>::maximum(sum, v);
    else if constexpr (from.op(term) == Op::multiply && !RowLoop<the_from>::plan.row[term])
      sum = simd::fma(state.value[from.operand(term, 0)], state.value[from.operand(term, 1)], sum);
    else sum = sum + v;
  }
};

}  // namespace weft
