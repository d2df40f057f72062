// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/pool_window.hpp>
#include <weft/passes/spread.hpp>
#include <weft/simd/pairs.hpp>

namespace weft::inline WEFT_ABI {

/// Where the pixels of an image lie that may be part of another tensor, along the three axes of a PoolGrid.
struct PixelSpread {
  long sample = 0, stride[3] = {}, channel = 1;

  constexpr PixelSpread(const Spread& s) : sample(s.sample) {
    const int axes = s.shape.rank - 1;
    for (int k = 0; k < axes; ++k) stride[3 - axes + k] = s.strides[k];
    if (s.shape[-1] > 1) channel = s.strides[axes];
  }
  constexpr PixelSpread(const detail::PoolGrid& g, bool image) {
    sample = g.channels;
    for (int k = 3; k-- > 0; sample *= image ? g.axis[k].in : g.axis[k].out) stride[k] = sample;
  }
};

/// The real cells of a window, along each axis.
struct PoolCells {
  int first[3] = {}, end[3] = {};

  constexpr int count() const { return (end[0] - first[0]) * (end[1] - first[1]) * (end[2] - first[2]); }
};

/// n channels of one window: a vector or less.
template <detail::PoolGrid g, int n>
struct ChannelBlock {
  /// Calls visit(cell, numbers) for the cells of a row.
  template <PixelSpread s, class Visit>
  WEFT_INLINE static void read(const float* row, const PoolCells& cells, const Visit& visit) {
#pragma GCC unroll 4
    for (int w = cells.first[2]; w < cells.end[2]; ++w) visit(w, load<s>(row + w * g.axis[2].dilation * s.stride[2]));
  }

  /// Stores value(cell) in the cells of a row, or adds it to what they hold.
  template <PixelSpread s, bool adds, class Value>
  WEFT_INLINE static void write(float* row, const PoolCells& cells, const Value& value) {
#pragma GCC unroll 4
    for (int w = cells.first[2]; w < cells.end[2]; ++w) {
      float* at = row + w * g.axis[2].dilation * s.stride[2];
      if constexpr (adds) store(at, load<s>(at) + value(w));
      else store(at, value(w));
    }
  }

  template <PixelSpread s>
  WEFT_INLINE static simd::Vector load(const float* p) {
    if constexpr (s.channel != 1) return simd::load_apart(p, s.channel, n);
    else if constexpr (n == simd::lanes) return simd::load(p);
    else return simd::load_first(p, n);
  }
  WEFT_INLINE static void store(float* p, simd::Vector v) {
    if constexpr (n == simd::lanes) simd::store(p, v);
    else simd::store_first(p, v, n);
  }
};

/// All channels of `pixels` windows that lie side by side and are two cells wide; together a vector or less.
template <detail::PoolGrid g, int pixels>
struct PairBlock {
  template <PixelSpread s, class Visit>
  WEFT_INLINE static void read(const float* row, const PoolCells&, const Visit& visit) {
    const simd::Vector front = First::template load<s>(row), back = second<s>(row);
    visit(0, Pairs::template part<false>(front, back));
    visit(1, Pairs::template part<true>(front, back));
  }

  template <PixelSpread s, bool adds, class Value>
  WEFT_INLINE static void write(float* row, const PoolCells&, const Value& value) {
    const simd::Vector a = value(0), b = value(1);
    simd::Vector front = Pairs::template joined<false>(a, b), back = Pairs::template joined<true>(a, b);
    if constexpr (adds) front = front + First::template load<s>(row), back = back + second<s>(row);
    First::store(row, front);
    if constexpr (behind > 0) simd::store_first(row + simd::lanes, back, behind);
  }

  template <PixelSpread s>
  WEFT_INLINE static simd::Vector load(const float* p) {
    return Result::template load<s>(p);
  }
  WEFT_INLINE static void store(float* p, simd::Vector v) { Result::store(p, v); }

 private:
  using Pairs = simd::Pairs<g.channels>;
  static constexpr int width = 2 * pixels * g.channels, behind = width > simd::lanes ? width - simd::lanes : 0;
  using First = ChannelBlock<g, width - behind>;
  using Result = ChannelBlock<g, pixels * g.channels>;

  template <PixelSpread s>
  WEFT_INLINE static simd::Vector second(const float* row) {
    if constexpr (behind > 0) return simd::load_first(row + simd::lanes, behind);
    else return simd::Vector(0.f);
  }
};

}  // namespace weft
