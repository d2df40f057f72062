// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/polynomial.hpp>

namespace weft::inline WEFT_ABI::simd {

namespace detail {

/// An exponent n ln 2 + rest with n whole and |rest| <= ln 2 / 2.
template <class V>
struct Exponent {
  V whole, rest;
  IntegersOf<V> bits;  // n + 254 in the lower bits
};

template <class V>
WEFT_INLINE Exponent<V> split_exponent(V x) {
  // From 2^23 on floats are whole: adding rounds, and leaves the number in the lower bits.
  const V rounder(12582912.f + 254.f), shifted = fma(x, V(1.44269504f), rounder), n = shifted - rounder;
  // The upper part of ln 2 has few bits, so that its product with n is exact.
  const V rest = fma(n, V(-0.693359375f), x);
  return {n, fma(n, V(2.12194440e-4f), rest), as_integers(shifted)};
}

/// v 2^n, rounded once, from subnormal to infinity.
template <class V>
WEFT_INLINE V scale(V v, const Exponent<V>& e) {
#if defined(__AVX512F__)
  if constexpr (lanes == static_cast<int>(V::size)) return V(_mm512_scalef_ps(v, e.whole));
#endif
  // Neither half of n overflows.
  const IntegersOf<V> half = (e.bits >> 1) << 23;
  return v * as_numbers(half) * as_numbers((e.bits << 23) - half);
}

/// -v 2^n / 4, where that is normal: the 254 beside n make it so.
template <class V>
WEFT_INLINE V minus_quarter(V v, const Exponent<V>& e) { return as_numbers(as_integers(v) + (e.bits << 23)); }

/// exp(x) for |x| <= ln 2 / 2.
template <class V>
WEFT_INLINE V exp_of_rest(V x) {
  return polynomial(x, 1.f, 1.f, 0.5f, 1.666653305e-01f, 4.166724533e-02f, 8.367608301e-03f, 1.386336633e-03f);
}

/// exp(x) - 1 for |x| <= ln 2 / 2.
template <class V>
WEFT_INLINE V expm1_of_rest(V x) {
  const V p =
      polynomial(x, 0.5f, 1.666666567e-01f, 4.166648164e-02f, 8.333488367e-03f, 1.393373474e-03f, 1.982418617e-04f);
  return fma(x * x, p, x);
}

// The logarithm of the smallest float is -103.97: what lies below underflows to zero, which takes the machine a hundred times
// as long as a product that does not.
inline constexpr float least_exponent = -104;

/// exp(x) for x < 89.
template <class V>
WEFT_INLINE V exp_below(V x) {
#if defined(__AVX512F__)
  if constexpr (lanes == static_cast<int>(V::size)) {
    const Exponent<V> e = split_exponent(x);
    const __mmask16 some = _mm512_cmp_ps_mask(x, V(least_exponent), _CMP_NLT_UQ);
    return V(_mm512_maskz_scalef_ps(some, exp_of_rest(e.rest), e.whole));
  }
#endif
  const Exponent<V> e = split_exponent(larger(V(least_exponent), x));
  const IntegersOf<V> half = (e.bits >> 1) << 23;
  const V other = where_greater(V(least_exponent), x, V(0.f), as_numbers((e.bits << 23) - half));
  return exp_of_rest(e.rest) * as_numbers(half) * other;
}

}  // namespace detail

template <class V>
WEFT_INLINE V exp(V x) {
  return detail::exp_below(smaller(V(89.f), x));
}

template <class V>
WEFT_INLINE V expm1(V x) {
  const detail::Exponent<V> e = detail::split_exponent(smaller(V(89.f), larger(V(-18.f), x)));
  // Half of it, because 2^128 is no float.
  const V power = as_numbers((e.bits - IntegersOf<V>(128)) << 23);
  const V half = fma(power, detail::expm1_of_rest(e.rest), power - V(0.5f));
  return where_greater(xsimd::abs(x), V(0x1p-26f), half + half, x);
}

}  // namespace weft::inline WEFT_ABI::simd
