// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/vector.hpp>

namespace weft::inline WEFT_ABI::simd {

#if defined(__AVX512F__) && defined(__AVX512VL__)

/// A vector of half the lanes, for rows that fill no more: what waits for its results waits less, above all for quotients,
/// and more of its operations start in a cycle. Each lane has the bits that it has in a whole vector. Where a machine
/// gains nothing by it, it is a whole vector.
using Half = xsimd::make_sized_batch_t<float, lanes / 2>;

namespace detail {

WEFT_INLINE __mmask8 first_of_half(int n) { return static_cast<__mmask8>((1u << n) - 1); }

}  // namespace detail

template <>
WEFT_INLINE Half load_first<Half>(const float* p, int n) {
  if (__builtin_constant_p(n) && n == 4) return Half(_mm256_zextps128_ps256(_mm_loadu_ps(p)));
  return Half(_mm256_maskz_loadu_ps(detail::first_of_half(n), p));
}
WEFT_INLINE void store(float* p, Half v) { v.store_unaligned(p); }
WEFT_INLINE void store_first(float* p, Half v, int n) {
  if (__builtin_constant_p(n) && n == 4) return _mm_storeu_ps(p, _mm256_castps256_ps128(v));
  _mm256_mask_storeu_ps(p, detail::first_of_half(n), v);
}
WEFT_INLINE void store_apart(float* p, Half v, long stride, int n) {
  alignas(32) float t[Half::size];
  v.store_aligned(t);
  for (int i = 0; i < n; ++i) p[i * stride] = t[i];
}

WEFT_INLINE Half fma(Half a, Half b, Half c) { return Half(_mm256_fmadd_ps(a, b, c)); }
WEFT_INLINE Half larger(Half a, Half b) { return Half(_mm256_max_ps(a, b)); }
WEFT_INLINE Half smaller(Half a, Half b) { return Half(_mm256_min_ps(a, b)); }
WEFT_INLINE Half divide(Half a, Half b) { return a / b; }
WEFT_INLINE Half sqrt(Half x) { return xsimd::sqrt(x); }
WEFT_INLINE Half where_greater(Half a, Half b, Half yes, Half no) {
  return Half(_mm256_mask_blend_ps(_mm256_cmp_ps_mask(a, b, _CMP_GT_OQ), no, yes));
}
WEFT_INLINE Half where_equal(Half a, Half b, Half yes, Half no) {
  return Half(_mm256_mask_blend_ps(_mm256_cmp_ps_mask(a, b, _CMP_EQ_OQ), no, yes));
}
WEFT_INLINE Half first_or(Half v, int n, Half other) { return Half(_mm256_mask_mov_ps(other, detail::first_of_half(n), v)); }

template <>
WEFT_INLINE Half add_sign<Half>(Half a, Half b) {
  return as_numbers(IntegersOf<Half>(_mm256_ternarylogic_epi32(as_integers(a), as_integers(b), _mm256_set1_epi32(INT32_MIN), 0xf8)));
}

WEFT_INLINE float sum(Half v) {
  return detail::across<lanes / 2>(v, [](auto a, auto b) __attribute__((always_inline)) { return a + b; });
}
WEFT_INLINE float maximum(Half v) {
  return detail::across<lanes / 2>(
      v, [](auto a, auto b) __attribute__((always_inline)) { return ((b > a) | (b != b)) ? b : a; });
}

#else

using Half = Vector;

#endif

}  // namespace weft::inline WEFT_ABI::simd
