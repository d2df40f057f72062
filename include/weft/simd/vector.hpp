// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <xsimd/xsimd.hpp>

#include <cstdint>
#include <cstring>

// The one gate to xsimd, and the place for what xsimd 8.1 lacks or has wrong.
namespace weft::inline WEFT_ABI::simd {

using Vector = xsimd::batch<float>;
using Integers = xsimd::batch<std::int32_t>;
inline constexpr int lanes = static_cast<int>(Vector::size);

/// Vector registers of the machine.
inline constexpr int registers = lanes >= 16 ? 32 : 16;

WEFT_INLINE Vector load(const float* p) { return Vector::load_unaligned(p); }
WEFT_INLINE void store(float* p, Vector v) { v.store_unaligned(p); }

/// The first n < lanes numbers; the other lanes are zero.
WEFT_INLINE Vector load_first(const float* p, int n) {
#if defined(__AVX512F__)
  return Vector(_mm512_maskz_loadu_ps(static_cast<__mmask16>((1u << n) - 1), p));
#else
  alignas(64) float t[lanes] = {};
  std::memcpy(t, p, static_cast<std::size_t>(n) * sizeof(float));
  return Vector::load_aligned(t);
#endif
}
WEFT_INLINE void store_first(float* p, Vector v, int n) {
#if defined(__AVX512F__)
  _mm512_mask_storeu_ps(p, static_cast<__mmask16>((1u << n) - 1), v);
#else
  alignas(64) float t[lanes];
  v.store_aligned(t);
  std::memcpy(p, t, static_cast<std::size_t>(n) * sizeof(float));
#endif
}

/// n <= lanes numbers that lie `stride` apart.
WEFT_INLINE Vector load_apart(const float* p, long stride, int n) {
  alignas(64) float t[lanes] = {};
  for (int i = 0; i < n; ++i) t[i] = p[i * stride];
  return Vector::load_aligned(t);
}
WEFT_INLINE void store_apart(float* p, Vector v, long stride, int n) {
  alignas(64) float t[lanes];
  v.store_aligned(t);
  for (int i = 0; i < n; ++i) p[i * stride] = t[i];
}

/// n <= lanes integers that lie `stride` apart, as numbers.
WEFT_INLINE Vector load_integers(const std::int32_t* p, long stride, int n) {
  alignas(64) float t[lanes] = {};
  for (int i = 0; i < n; ++i) t[i] = static_cast<float>(p[i * stride]);
  return Vector::load_aligned(t);
}

/// a * b + c, rounded once wherever the machine can. (xsimd 8.1 has no such kernel for AVX-512.)
WEFT_INLINE Vector fma(Vector a, Vector b, Vector c) {
#if defined(__AVX512F__)
  return Vector(_mm512_fmadd_ps(a, b, c));
#else
  return xsimd::fma(a, b, c);
#endif
}

/// 0, 1, 2, ...
WEFT_INLINE Vector counting() {
  alignas(64) static constexpr float numbers[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return Vector::load_aligned(numbers);
}

/// v in the first n lanes, `other` in the rest.
WEFT_INLINE Vector first_or(Vector v, int n, Vector other) {
  return xsimd::select(counting() < Vector(static_cast<float>(n)), v, other);
}

namespace detail {

template <class Combine>
WEFT_INLINE float across(Vector v, Combine combine) {
  alignas(64) float t[lanes];
  v.store_aligned(t);
  for (int half = lanes / 2; half > 0; half /= 2)
    for (int i = 0; i < half; ++i) t[i] = combine(t[i], t[i + half]);
  return t[0];
}

}  // namespace detail

/// The sum of the lanes, in a fixed tree.
WEFT_INLINE float sum(Vector v) {
  return detail::across(v, [](float a, float b) { return a + b; });
}
WEFT_INLINE float maximum(Vector v) {
  return detail::across(v, [](float a, float b) { return b > a || b != b ? b : a; });
}

}  // namespace weft::simd
