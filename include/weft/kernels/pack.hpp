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

/// to[c] = the sum of left[k] times term k of column c, for `columns` columns that begin at p.
template <int columns, long terms>
WEFT_INLINE void dot_columns(const float* left, const TransposedPanel& p, float* to) {
  using V = simd::Vector;
  constexpr int chains = 2;
  constexpr long step = chains * simd::lanes, whole = terms / step * step;
  V sum[columns][chains];
  for (auto& column : sum)
    for (V& chain : column) chain = V(0.f);
  for (long k = 0; k < whole; k += step)
#pragma GCC unroll 4
    for (int i = 0; i < chains; ++i) {
      const long at = k + i * simd::lanes;
      const V factor = simd::load(left + at);
      const float* from = p.term(at);
#pragma GCC unroll 8
      for (int c = 0; c < columns; ++c) {
        sum[c][i] = simd::fma(factor, simd::load(from + c * p.column), sum[c][i]);
        __builtin_prefetch(from + c * p.column + 4 * ahead);
      }
    }
  for (long k = whole; k < terms; k += simd::lanes) {
    const int n = terms - k < simd::lanes ? static_cast<int>(terms - k) : simd::lanes;
    const V factor = n == simd::lanes ? simd::load(left + k) : simd::load_first(left + k, n);
    for (int c = 0; c < columns; ++c) {
      const float* from = p.term(k) + c * p.column;
      sum[c][0] = simd::fma(factor, n == simd::lanes ? simd::load(from) : simd::load_first(from, n), sum[c][0]);
    }
  }
  for (int c = 0; c < columns; ++c) to[c] = simd::sum(sum[c][0] + sum[c][1]);
}

/// The same as pack_transposed where the terms lie `step` apart.
template <long width>
void pack_apart(const float* from, long column, long step, long columns, long terms, float* to) {
  for (long k = 0; k < terms; ++k)
    for (long c = 0; c < (columns + simd::lanes - 1) / simd::lanes * simd::lanes; ++c)
      to[k * width + c] = c < columns ? from[c * column + k * step] : 0.f;
}

}  // namespace weft
