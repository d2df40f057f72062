// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/pool_loop.hpp>
#include <weft/parallel/team.hpp>
#include <weft/simd/math.hpp>

#include <cstring>
#include <limits>

namespace weft::inline WEFT_ABI {

/// The largest number under each window, or the mean. Threads share out samples.
template <detail::PoolGrid g, PixelSpread image, class Fold>
struct PoolKernel {
  static constexpr PixelSpread result{g, false};
  using Loop = PoolLoop<g, image, result>;

  static void run(const float* x, float* y, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(samples);
    for (long s = begin; s < end; ++s) Loop::run(PoolKernel{x + s * image.sample, y + s * result.sample});
  }

  const float* x;
  float* y;

  template <class Block>
  WEFT_INLINE void window(const PoolCells& cells, const PoolPosition& p) const {
    simd::Vector all(Fold::first);
    Loop::template for_each_row<image>(cells, p, [&](long at, int) __attribute__((always_inline)) {
      Block::template read<image>(x + at, cells, [&](int, simd::Vector v) __attribute__((always_inline)) { all = Fold::join(all, v); });
    });
    Block::store(y + Loop::template place<result>(p), Fold::finish(all, cells.count()));
  }
};

/// Padding never wins, and a NaN stays.
struct MaxPoolFold {
  static constexpr float first = -std::numeric_limits<float>::infinity();
  WEFT_INLINE static simd::Vector join(simd::Vector all, simd::Vector v) {
    return simd::itself_if_nan(all, simd::larger(all, v));
  }
  WEFT_INLINE static simd::Vector finish(simd::Vector all, int) { return all; }
};

/// What one cell of a window weighs.
template <detail::PoolGrid g>
WEFT_INLINE float share_of_cell(int count) {
  if constexpr (g.divisor == PoolDivisor::nothing) return 1;
  else return 1 / static_cast<float>(g.divisor == PoolDivisor::all_cells ? g.cells() : count);
}

template <detail::PoolGrid g>
struct AveragePoolFold {
  static constexpr float first = 0;
  WEFT_INLINE static simd::Vector join(simd::Vector all, simd::Vector v) { return all + v; }
  WEFT_INLINE static simd::Vector finish(simd::Vector all, int count) {
    return all * simd::Vector(share_of_cell<g>(count));
  }
};

/// What both ways back have in common: an image that is written window by window, each sample by one thread.
/// Where windows overlap, or leave something out, the image begins as zeros.
template <detail::PoolGrid g>
struct PoolBackward {
  static constexpr PixelSpread image{g, true};
  static constexpr bool adds = !g.is_apart();

  WEFT_INLINE static void begin(float* to) {
    if constexpr (adds || !g.covers()) std::memset(to, 0, sizeof(float) * static_cast<std::size_t>(image.sample));
  }
};

/// Each number of the result is added to its window's first maximum, row by row; a NaN is larger than any number.
template <detail::PoolGrid g, PixelSpread image, PixelSpread result>
struct MaxPoolGradientKernel {
  using Back = PoolBackward<g>;
  using Loop = PoolLoop<g, image, result>;

  static void run(const float* x, const float* d, float* to, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(samples);
    for (long s = begin; s < end; ++s) {
      Back::begin(to + s * Back::image.sample);
      Loop::run(MaxPoolGradientKernel{x + s * image.sample, d + s * result.sample, to + s * Back::image.sample});
    }
  }

  const float *x, *d;
  float* to;

  template <class Block>
  WEFT_INLINE void window(const PoolCells& cells, const PoolPosition& p) const {
    using V = simd::Vector;
    const V which = first_maximum<Block>(cells, p), share = Block::template load<result>(d + Loop::template place<result>(p));
    Loop::template for_each_row<Back::image>(cells, p, [&](long at, int number) __attribute__((always_inline)) {
      Block::template write<Back::image, Back::adds>(to + at, cells, [&](int cell) __attribute__((always_inline)) {
        return Math<V>::where_equal(which, V(static_cast<float>(number + cell)), share, V(0.f));
      });
    });
  }

 private:
  template <class Block>
  WEFT_INLINE simd::Vector first_maximum(const PoolCells& cells, const PoolPosition& p) const {
    using V = simd::Vector;
    V most(-std::numeric_limits<float>::infinity()), which(first_number(cells));
    Loop::template for_each_row<image>(cells, p, [&](long at, int number) __attribute__((always_inline)) {
      Block::template read<image>(x + at, cells, [&](int cell, V v) __attribute__((always_inline)) {
        const V here(static_cast<float>(number + cell));
        which = simd::where_nan(v, here, Math<V>::where_greater(v, most, here, which));
        most = simd::itself_if_nan(most, simd::larger(most, v));
      });
    });
    return which;
  }

  // That of a window whose cells are all -infinity.
  static constexpr float first_number(const PoolCells& cells) {
    return static_cast<float>((cells.first[0] * g.axis[1].size + cells.first[1]) * g.axis[2].size + cells.first[2]);
  }
};

/// Each number of the result is shared out among the cells of its window.
template <detail::PoolGrid g, PixelSpread result>
struct SpreadPoolKernel {
  using Back = PoolBackward<g>;
  using Loop = PoolLoop<g, Back::image, result>;

  static void run(const float* d, float* to, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(samples);
    for (long s = begin; s < end; ++s) {
      Back::begin(to + s * Back::image.sample);
      Loop::run(SpreadPoolKernel{d + s * result.sample, to + s * Back::image.sample});
    }
  }

  const float* d;
  float* to;

  template <class Block>
  WEFT_INLINE void window(const PoolCells& cells, const PoolPosition& p) const {
    const simd::Vector share = Block::template load<result>(d + Loop::template place<result>(p)) *
                               simd::Vector(share_of_cell<g>(cells.count()));
    Loop::template for_each_row<Back::image>(cells, p, [&](long at, int) __attribute__((always_inline)) {
      Block::template write<Back::image, Back::adds>(to + at, cells, [&](int) __attribute__((always_inline)) { return share; });
    });
  }
};

}  // namespace weft
