// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/pool_block.hpp>

namespace weft::inline WEFT_ABI {

/// A window, by its number along each axis, and the first of the channels that are looked at.
struct PoolPosition {
  int window[3] = {}, channel = 0;
};

/// Goes over the windows of an image. Away from the border nothing is compared: a window's cells are constants there.
/// Few channels would leave most of a vector empty, so that windows two wide are then taken several at once. Windows that
/// move by one are like channels of one window.
template <detail::PoolGrid g, PixelSpread image, PixelSpread result>
struct PoolLoop {
  /// Calls job.window<Block>(cells, position) for all windows.
  template <class Job>
  WEFT_INLINE static void run(const Job& job) {
    for (int i = 0; i < a.out; ++i)
      for (int j = 0; j < b.out; ++j) {
        const bool whole = i >= first_whole[0] && i < end_whole[0] && j >= first_whole[1] && j < end_whole[1];
        if (whole) row<true>(job, i, j);
        else row<false>(job, i, j);
      }
  }

  /// Calls visit(place of the row's first cell, number of that cell) for the rows of a window.
  template <PixelSpread s, class Visit>
  WEFT_INLINE static void for_each_row(const PoolCells& cells, const PoolPosition& p, const Visit& visit) {
    const long start = a.start(p.window[0]) * s.stride[0] + b.start(p.window[1]) * s.stride[1] +
                       c.start(p.window[2]) * s.stride[2] + p.channel * s.channel;
#pragma GCC unroll 4
    for (int u = cells.first[0]; u < cells.end[0]; ++u)
#pragma GCC unroll 4
      for (int v = cells.first[1]; v < cells.end[1]; ++v)
        visit(start + u * a.dilation * s.stride[0] + v * b.dilation * s.stride[1], (u * b.size + v) * c.size);
  }

  template <PixelSpread s>
  WEFT_INLINE static long place(const PoolPosition& p) {
    return p.window[0] * s.stride[0] + p.window[1] * s.stride[1] + p.window[2] * s.stride[2] + p.channel * s.channel;
  }

 private:
  static constexpr detail::PoolAxis a = g.axis[0], b = g.axis[1], c = g.axis[2];
  static constexpr int first_whole[3] = {a.first_whole(), b.first_whole(), c.first_whole()};
  static constexpr int end_whole[3] = {a.end_whole(), b.end_whole(), c.end_whole()};
  static constexpr bool side_by_side = image.channel == 1 && image.stride[2] == g.channels && result.channel == 1 &&
                                       result.stride[2] == g.channels;
  static constexpr bool paired = side_by_side && 2 * g.channels <= simd::lanes && c.size == 2 && c.stride == 2 &&
                                 c.dilation == 1 && end_whole[2] - first_whole[2] == c.out;

  template <bool whole, class Job>
  WEFT_INLINE static void row(const Job& job, int i, int j) {
    constexpr bool never = whole ? end_whole[0] == first_whole[0] || end_whole[1] == first_whole[1]
                                 : end_whole[0] - first_whole[0] == a.out && end_whole[1] - first_whole[1] == b.out;
    if constexpr (never) return;
    else if constexpr (paired) pairs<whole>(job, i, j);
    else {
      constexpr int first = whole ? first_whole[2] : c.out, end = whole ? end_whole[2] : c.out;
      for (int k = 0; k < first; ++k) pixel<false>(job, i, j, k);
      if constexpr (side_by_side && c.stride == 1) channels<(end - first) * g.channels>(job, cells<whole>(i, j, first), {{i, j, first}, 0});
      else
        for (int k = first; k < end; ++k) pixel<true>(job, i, j, k);
      for (int k = end; k < c.out; ++k) pixel<false>(job, i, j, k);
    }
  }

  template <bool whole, class Job>
  WEFT_INLINE static void pairs(const Job& job, int i, int j) {
    constexpr int pixels = simd::lanes / g.channels, rest = c.out % pixels, full = c.out - rest;
    for (int k = 0; k < full; k += pixels)
      job.template window<PairBlock<g, pixels>>(cells<whole>(i, j, k), PoolPosition{{i, j, k}, 0});
    if constexpr (rest > 0)
      job.template window<PairBlock<g, rest>>(cells<whole>(i, j, full), PoolPosition{{i, j, full}, 0});
  }

  template <bool whole, class Job>
  WEFT_INLINE static void pixel(const Job& job, int i, int j, int k) {
    channels<g.channels>(job, cells<whole>(i, j, k), {{i, j, k}, 0});
  }

  // The channels of a window; or those of several whose cells are as many, which lie one behind the other.
  template <int count, class Job>
  WEFT_INLINE static void channels(const Job& job, const PoolCells& real, PoolPosition p) {
    constexpr int rest = count % simd::lanes, full = count - rest;
    for (; p.channel < full; p.channel += simd::lanes) job.template window<ChannelBlock<g, simd::lanes>>(real, p);
    if constexpr (rest > 0) job.template window<ChannelBlock<g, rest>>(real, p);
  }

  template <bool whole>
  WEFT_INLINE static constexpr PoolCells cells(int i, int j, int k) {
    if constexpr (whole) return {{0, 0, 0}, {a.size, b.size, c.size}};
    else return {{a.first_cell(i), b.first_cell(j), c.first_cell(k)}, {a.end_cell(i), b.end_cell(j), c.end_cell(k)}};
  }
};

}  // namespace weft
