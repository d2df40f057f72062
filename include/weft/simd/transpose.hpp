// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/vector.hpp>

#include <cstddef>
#include <utility>

namespace weft::inline WEFT_ABI::simd {

namespace detail {

using Register = Vector::register_type;
using LaneNumbers = std::make_index_sequence<static_cast<std::size_t>(lanes)>;

// Each quarter of four lanes: the lower (or upper) half of a and of b, in turns of `size` lanes.
template <int size, bool upper, std::size_t... lane>
WEFT_INLINE Register interleave(Register a, Register b, std::index_sequence<lane...>) {
  constexpr auto source = [](int i) {
    const int quarter = i / 4 * 4, within = i % 4;
    const int of_b = within / size % 2 != 0 ? lanes : 0;
    return quarter + (upper ? 2 : 0) + within / (2 * size) * size + within % size + of_b;
  };
  return __builtin_shufflevector(a, b, source(static_cast<int>(lane))...);
}

// The even (or odd) quarters of a, then those of b.
template <bool odd, std::size_t... lane>
WEFT_INLINE Register quarters(Register a, Register b, std::index_sequence<lane...>) {
  constexpr auto source = [](int i) { return i / 4 * 8 + (odd ? 4 : 0) + i % 4; };
  return __builtin_shufflevector(a, b, source(static_cast<int>(lane))...);
}

// Rows k and k + apart meet in pairs until every quarter has come to its row.
template <int apart>
WEFT_INLINE void spread_quarters(Register (&r)[lanes]) {
  if constexpr (apart < lanes) {
    Register t[lanes];
#pragma GCC unroll 16
    for (int k = 0; k < lanes / 2; ++k) {
      const int from = k / apart * 2 * apart + k % apart;
      t[from] = quarters<false>(r[from], r[from + apart], LaneNumbers{});
      t[from + apart] = quarters<true>(r[from], r[from + apart], LaneNumbers{});
    }
#pragma GCC unroll 16
    for (int k = 0; k < lanes; ++k) r[k] = t[k];
    spread_quarters<2 * apart>(r);
  }
}

// Rows a, b, c, d of each quarter become its columns.
WEFT_INLINE void turn_quarters(Register a, Register b, Register c, Register d, Register (&columns)[4]) {
  const auto ab = interleave<1, false>(a, b, LaneNumbers{}), cd = interleave<1, false>(c, d, LaneNumbers{});
  const auto above = interleave<1, true>(a, b, LaneNumbers{}), cd_above = interleave<1, true>(c, d, LaneNumbers{});
  columns[0] = interleave<2, false>(ab, cd, LaneNumbers{});
  columns[1] = interleave<2, true>(ab, cd, LaneNumbers{});
  columns[2] = interleave<2, false>(above, cd_above, LaneNumbers{});
  columns[3] = interleave<2, true>(above, cd_above, LaneNumbers{});
}

// Quarter q is the four numbers at p + q * apart.
WEFT_INLINE Register load_quarters(const float* p, [[maybe_unused]] long apart) {
#if defined(__AVX512F__)
  __m512 v = _mm512_castps128_ps512(_mm_loadu_ps(p));
  v = _mm512_insertf32x4(v, _mm_loadu_ps(p + apart), 1);
  v = _mm512_insertf32x4(v, _mm_loadu_ps(p + 2 * apart), 2);
  return _mm512_insertf32x4(v, _mm_loadu_ps(p + 3 * apart), 3);
#elif defined(__AVX__)
  return _mm256_insertf128_ps(_mm256_castps128_ps256(_mm_loadu_ps(p)), _mm_loadu_ps(p + apart), 1);
#else
  static_assert(lanes == 4);
  return load(p);
#endif
}

}  // namespace detail

/// Lane i of columns[j] is from[i * row + j].
/// Cost: a load for each four numbers, and two shuffles for each column.
WEFT_INLINE void load_turned(const float* from, long row, Vector (&columns)[4]) {
  detail::Register c[4];
  detail::turn_quarters(detail::load_quarters(from, 4 * row), detail::load_quarters(from + row, 4 * row),
                        detail::load_quarters(from + 2 * row, 4 * row), detail::load_quarters(from + 3 * row, 4 * row), c);
#pragma GCC unroll 4
  for (int k = 0; k < 4; ++k) columns[k] = Vector(c[k]);
}

/// Lane j of row i becomes lane i of row j.
/// Cost: one shuffle for each row and each halving of the lanes; no memory.
WEFT_INLINE void transpose(Vector (&rows)[lanes]) {
  detail::Register r[lanes];
#pragma GCC unroll 16
  for (int k = 0; k < lanes; k += 4) {
    detail::Register columns[4];
    detail::turn_quarters(rows[k], rows[k + 1], rows[k + 2], rows[k + 3], columns);
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) r[k + i] = columns[i];
  }
  detail::spread_quarters<4>(r);
#pragma GCC unroll 16
  for (int k = 0; k < lanes; ++k) rows[k] = Vector(r[k]);
}

/// Lane i is the sum of the lanes of row i, in a fixed tree.
WEFT_INLINE Vector sums(const Vector (&rows)[lanes]) {
  using detail::interleave, detail::LaneNumbers;
  Vector quarter[lanes / 4];  // lane i of each quarter: the sum of that quarter of row i
#pragma GCC unroll 4
  for (int k = 0; k < lanes; k += 4) {
    const auto pair = [](const Vector& a, const Vector& b) {
      return Vector(interleave<1, false>(a, b, LaneNumbers{})) + Vector(interleave<1, true>(a, b, LaneNumbers{}));
    };
    const Vector ab = pair(rows[k], rows[k + 1]), cd = pair(rows[k + 2], rows[k + 3]);
    quarter[k / 4] = Vector(interleave<2, false>(ab, cd, LaneNumbers{})) + Vector(interleave<2, true>(ab, cd, LaneNumbers{}));
  }
#pragma GCC unroll 2
  for (int count = lanes / 4; count > 1; count /= 2)
#pragma GCC unroll 2
    for (int k = 0; k < count / 2; ++k)
      quarter[k] = Vector(detail::quarters<false>(quarter[2 * k], quarter[2 * k + 1], LaneNumbers{})) +
                   Vector(detail::quarters<true>(quarter[2 * k], quarter[2 * k + 1], LaneNumbers{}));
  return quarter[0];
}

}  // namespace weft::inline WEFT_ABI::simd
