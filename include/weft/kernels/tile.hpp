// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/vector.hpp>

namespace weft::inline WEFT_ABI {

/// The block of results a contraction keeps in registers: rows times vectors of columns.
struct Tile {
  int rows = 1, vectors = 1;
};

/// The tile for a product of this size: as many sums at once as registers hold, because each step of a sum waits four
/// cycles for the one before; and widths that divide the columns evenly.
constexpr Tile pick_tile(long rows, long columns) {
  const long vectors = (columns + simd::lanes - 1) / simd::lanes;
  Tile best{1, 1};
  long best_cost = -1;
  for (int v = 1; v <= 4 && v <= vectors; ++v)
    for (int r = 1; r <= 16; ++r) {
      if (r * v + v + 1 > simd::registers || (r > rows && r > 1)) continue;
      const long panels = (vectors + v - 1) / v, blocks = (rows + r - 1) / r;
      const int multiplies = r * v, loads = r + v;
      const long step = multiplies > loads ? (multiplies > 8 ? multiplies : 8) : (loads > 8 ? loads : 8);
      const long cost = panels * blocks * (step * 64 + 3 * multiplies + 30);
      if (best_cost < 0 || cost < best_cost) {
        best_cost = cost;
        best = {r, v};
      }
    }
  return best;
}

/// result[r][c] = sum over k of a[r * a_row + k * a_step] * b[k * b_step + c], each sum one chain of fused
/// multiply-adds in the order of k, so its bits do not depend on the tile.
template <int rows, int vectors>
struct TileSum {
  using V = simd::Vector;
  V sum[rows][vectors];

  WEFT_INLINE void clear() {
#pragma GCC unroll 16
    for (int r = 0; r < rows; ++r)
#pragma GCC unroll 8
      for (int v = 0; v < vectors; ++v) sum[r][v] = V(0.f);
  }

  /// tail: numbers in the last vector, 0 if it is full.
  template <bool masked>
  WEFT_INLINE void add(const float* __restrict a, long a_row, long a_step, const float* __restrict b, long b_step,
                       long terms, int tail) {
    for (long k = 0; k < terms; ++k, a += a_step, b += b_step) {
      V right[vectors];
#pragma GCC unroll 8
      for (int v = 0; v < vectors; ++v)
        right[v] = masked && v == vectors - 1 ? simd::load_first(b + v * simd::lanes, tail) : simd::load(b + v * simd::lanes);
#pragma GCC unroll 16
      for (int r = 0; r < rows; ++r) {
        const V left(a[r * a_row]);
#pragma GCC unroll 8
        for (int v = 0; v < vectors; ++v) sum[r][v] = simd::fma(left, right[v], sum[r][v]);
      }
    }
  }

  /// Writes whole vectors, or only `tail` numbers of the last.
  template <bool masked>
  WEFT_INLINE void store(float* to, long row, int tail) const {
#pragma GCC unroll 16
    for (int r = 0; r < rows; ++r)
#pragma GCC unroll 8
      for (int v = 0; v < vectors; ++v) {
        float* at = to + r * row + v * simd::lanes;
        if (masked && v == vectors - 1) simd::store_first(at, sum[r][v], tail);
        else simd::store(at, sum[r][v]);
      }
  }
};

}  // namespace weft
