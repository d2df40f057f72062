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
      }
      simd::transpose(line);
      for (long i = 0; i < count; ++i) simd::store(to + (k + i) * width + c, line[i]);
    }
  }
}

/// The same where the terms lie `step` apart.
template <long width>
void pack_apart(const float* from, long column, long step, long columns, long terms, float* to) {
  for (long k = 0; k < terms; ++k)
    for (long c = 0; c < (columns + simd::lanes - 1) / simd::lanes * simd::lanes; ++c)
      to[k * width + c] = c < columns ? from[c * column + k * step] : 0.f;
}

}  // namespace weft
