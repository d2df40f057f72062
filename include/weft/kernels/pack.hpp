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

namespace detail {

// Rows of a large matrix are streams too many for the machine to foresee: so many floats on are asked for.
inline constexpr long pack_ahead = 64;

// Up to `lanes` terms of up to `lanes` columns, turned around in registers: line[k] is term k, with zeros behind the last column.
WEFT_INLINE void load_some_turned(const float* from, long column, long columns, long terms, simd::Vector (&line)[simd::lanes]) {
#pragma GCC unroll 16
  for (int i = 0; i < simd::lanes; ++i) line[i] = i < columns ? simd::load_first(from + i * column, static_cast<int>(terms)) : simd::Vector(0.f);
  simd::transpose(line);
}

}  // namespace detail

/// Writes a panel of `columns` columns, at most `width`, as to[term][width], in registers; columns up to the next
/// whole vector become zero.
template <long width>
void pack_transposed(const TransposedPanel& p, long columns, long terms, float* to) {
  for (long k = 0; k < terms; k += simd::lanes) {
    const long count = terms - k < simd::lanes ? terms - k : simd::lanes;
    for (long c = 0; c < columns; c += simd::lanes) {
      const float* at = p.term(k) + c * p.column;
      float* line = to + k * width + c;
      if (count == simd::lanes && c + simd::lanes <= columns) {
#pragma GCC unroll 16
        for (int i = 0; i < simd::lanes; ++i) __builtin_prefetch(at + i * p.column + detail::pack_ahead);
#pragma GCC unroll 4
        for (int q = 0; q < simd::lanes; q += 4) {
          simd::Vector four[4];
          simd::load_turned(at + q, p.column, four);
#pragma GCC unroll 4
          for (int i = 0; i < 4; ++i) simd::store(line + (q + i) * width, four[i]);
        }
      } else {
        simd::Vector some[simd::lanes];
        detail::load_some_turned(at, p.column, columns - c, count, some);
        for (long i = 0; i < count; ++i) simd::store(line + i * width, some[i]);
      }
    }
  }
}

/// to[c] = the sum of left[k] times term k of column c, for `columns` columns, at most `blocks` whole vectors: turned
/// around in registers and used at once. Each sum is one chain in the order of k, as in a tile.
/// far: the columns that come next have to be asked for.
template <int blocks, long terms, bool far>
WEFT_INLINE void turned_columns(const float* left, const TransposedPanel& p, long columns, float* to) {
  simd::Vector sum[blocks];
  for (simd::Vector& s : sum) s = simd::Vector(0.f);
  for (long k = 0; k < terms; k += simd::lanes) {
    const long count = terms - k < simd::lanes ? terms - k : simd::lanes;
    const float* at = p.term(k);
    if (count == simd::lanes && columns == blocks * simd::lanes) {
      if constexpr (far)
#pragma GCC unroll 32
        for (int i = 0; i < blocks * simd::lanes; ++i) __builtin_prefetch(at + (blocks * simd::lanes + i) * p.column);
#pragma GCC unroll 4
      for (int q = 0; q < simd::lanes; q += 4)
#pragma GCC unroll 2
        for (int b = 0; b < blocks; ++b) {
          simd::Vector four[4];
          simd::load_turned(at + b * simd::lanes * p.column + q, p.column, four);
#pragma GCC unroll 4
          for (int i = 0; i < 4; ++i) sum[b] = simd::fma(simd::Vector(left[k + q + i]), four[i], sum[b]);
        }
    } else {
      for (int b = 0; b < blocks && b * simd::lanes < columns; ++b) {
        simd::Vector some[simd::lanes];
        detail::load_some_turned(at + b * simd::lanes * p.column, p.column, columns - b * simd::lanes, count, some);
        for (long i = 0; i < count; ++i) sum[b] = simd::fma(simd::Vector(left[k + i]), some[i], sum[b]);
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
