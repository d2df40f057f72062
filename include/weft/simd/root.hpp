// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/vector.hpp>

namespace weft::inline WEFT_ABI::simd {

/// The square root, rounded once.
WEFT_INLINE Vector sqrt(Vector x) {
#if defined(__AVX512F__) && !defined(__znver3__) && !defined(__znver4__) && !defined(__znver5__)  // g++ 12 takes all AMD's for the third Zen
  // Intel computes roots, ten cycles a vector and more, with the unit that divides, and an optimizer divides by one. Of 0 and of all
  // from 2^-95 to 2^97 the rest of the core finds the same bits sooner: by a step of Newton's for the root and for the inverse of twice
  // the root, and a last one by what is left of x.
  // Source: Markstein 2004, Software Division and Square Root Using Goldschmidt's Algorithms.
  const __m512i bits = _mm512_castps_si512(x), from = _mm512_set1_epi32(32 << 23), span = _mm512_set1_epi32(192 << 23);
  const __mmask16 others = _mm512_mask_cmpgt_epu32_mask(_mm512_test_epi32_mask(bits, bits), _mm512_sub_epi32(bits, from), span);
  if (__builtin_expect(others != 0, false)) return Vector(_mm512_sqrt_ps(x));
  const __m512 half = _mm512_set1_ps(0.5f), inverse = _mm512_rsqrt14_ps(_mm512_max_ps(x, _mm512_set1_ps(0x1p-95f)));
  const __m512 g = _mm512_mul_ps(x, inverse), h = _mm512_mul_ps(half, inverse), missing = _mm512_fnmadd_ps(g, h, half);
  const __m512 root = _mm512_fmadd_ps(g, missing, g);
  return Vector(_mm512_fmadd_ps(_mm512_fnmadd_ps(root, root, x), _mm512_fmadd_ps(h, missing, h), root));
#elif defined(__aarch64__)
  return Vector(vsqrtq_f32(x));  // xsimd 8.1 approximates it, and that of infinity is NaN
#else
  return xsimd::sqrt(x);
#endif
}

}  // namespace weft::inline WEFT_ABI::simd
