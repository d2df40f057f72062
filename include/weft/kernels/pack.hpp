// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/transpose.hpp>

namespace weft::inline WEFT_ABI {

/// A panel of a right side that lies transposed: column c begins at from + c * column, and its term k lies k floats
/// on, or where the terms lie in panels of `width` themselves, in panel k / width.
struct TransposedPanel {
  const float* from = nullptr;
  long column = 0;
  long panel = 0, width = 0;  ///< 0: no panels

  const float* term(long k) const { return width == 0 ? from + k : from + k / width * panel + k % width; }
};

// Rows of a large matrix are streams too many for the machine to foresee.
inline constexpr long ahead = 64;

/// Writes a panel of `columns` columns, at most `width`, as to[term][width], in registers; columns up to the next
/// whole vector become zero.
template <long width>
void pack_transposed(const TransposedPanel& p, long columns, long terms, float* to) {
  using V = simd::Vector;
  for (long k = 0; k < terms; k += simd::lanes) {
    const long count = terms - k < simd::lanes ? terms - k : simd::lanes;
    for (long c = 0; c < columns; c += simd::lanes) {
      V line[simd::lanes];
      for (int i = 0; i < simd::lanes; ++i) {
        const float* at = p.term(k) + (c + i) * p.column;
        if (c + i >= columns) line[i] = V(0.f);
        else line[i] = count == simd::lanes ? simd::load(at) : simd::load_first(at, static_cast<int>(count));
        __builtin_prefetch(at + ahead);
      }
      simd::transpose(line);
      for (long i = 0; i < count; ++i) simd::store(to + (k + i) * width + c, line[i]);
    }
  }
}

/// to[c] = the sum of left[k] times term k of column c, for `columns` columns, at most `blocks` whole vectors: turned
/// around in registers and used at once. Each sum is one chain in the order of k, as in a tile.
template <int blocks, long terms>
WEFT_INLINE void turned_columns(const float* left, const TransposedPanel& p, long columns, float* to) {
  using V = simd::Vector;
  V sum[blocks];
  for (V& s : sum) s = V(0.f);
  for (long k = 0; k < terms; k += simd::lanes) {
    const int count = terms - k < simd::lanes ? static_cast<int>(terms - k) : simd::lanes;
#pragma GCC unroll 4
    for (int b = 0; b < blocks; ++b) {
      V line[simd::lanes];
      for (int i = 0; i < simd::lanes; ++i) {
        const long c = b * simd::lanes + i;
        const float* at = p.term(k) + c * p.column;
        if (c >= columns) line[i] = V(0.f);
        else line[i] = count == simd::lanes ? simd::load(at) : simd::load_first(at, count);
        __builtin_prefetch(at + blocks * simd::lanes * p.column, 0, 2);  // the columns that come next
      }
      simd::transpose(line);
      if (count == simd::lanes) {
#pragma GCC unroll 16
        for (int i = 0; i < simd::lanes; ++i) sum[b] = simd::fma(V(left[k + i]), line[i], sum[b]);
      } else {
        for (int i = 0; i < count; ++i) sum[b] = simd::fma(V(left[k + i]), line[i], sum[b]);
      }
    }
  }
  for (int b = 0; b < blocks; ++b) simd::store(to + b * simd::lanes, sum[b]);
}

/// The same as pack_transposed where columns lie side by side, and terms `step` apart.
template <long width>
void pack_rows(const float* from, long step, long columns, long terms, float* to) {
  const long whole = columns / simd::lanes * simd::lanes;
  const int tail = static_cast<int>(columns - whole);
  for (long k = 0; k < terms; ++k, from += step, to += width) {
    for (long c = 0; c < whole; c += simd::lanes) simd::store(to + c, simd::load(from + c));
    if (tail > 0) simd::store(to + whole, simd::load_first(from + whole, tail));
  }
}

/// The same as pack_transposed where the terms lie `step` apart.
template <long width>
void pack_apart(const float* from, long column, long step, long columns, long terms, float* to) {
  for (long k = 0; k < terms; ++k)
    for (long c = 0; c < (columns + simd::lanes - 1) / simd::lanes * simd::lanes; ++c)
      to[k * width + c] = c < columns ? from[c * column + k * step] : 0.f;
}

}  // namespace weft
