// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/polynomial.hpp>

namespace weft::inline WEFT_ABI::simd {

namespace detail {

/// An exponent n ln 2 + rest with n whole and |rest| <= ln 2 / 2.
struct Exponent {
  Vector whole, rest;
  Integers bits;  // n + 254 in the lower bits
};

WEFT_INLINE Exponent split_exponent(Vector x) {
  // From 2^23 on floats are whole: adding rounds, and leaves the number in the lower bits.
  const Vector rounder(12582912.f + 254.f), shifted = fma(x, Vector(1.44269504f), rounder), n = shifted - rounder;
  // The upper part of ln 2 has few bits, so that its product with n is exact.
  const Vector rest = fma(n, Vector(-0.693359375f), x);
  return {n, fma(n, Vector(2.12194440e-4f), rest), as_integers(shifted)};
}

/// v 2^n, rounded once, from subnormal to infinity.
WEFT_INLINE Vector scale(Vector v, const Exponent& e) {
#if defined(__AVX512F__)
  return Vector(_mm512_scalef_ps(v, e.whole));
#else
  // Neither half of n overflows.
  const Integers half = (e.bits >> 1) << 23;
  return v * as_numbers(half) * as_numbers((e.bits << 23) - half);
#endif
}

/// -v 2^n / 4, where that is normal: the 254 beside n make it so.
WEFT_INLINE Vector minus_quarter(Vector v, const Exponent& e) { return as_numbers(as_integers(v) + (e.bits << 23)); }

/// exp(x) for |x| <= ln 2 / 2.
WEFT_INLINE Vector exp_of_rest(Vector x) {
  return polynomial(x, 1.f, 1.f, 0.5f, 1.666653305e-01f, 4.166724533e-02f, 8.367608301e-03f, 1.386336633e-03f);
}

/// exp(x) - 1 for |x| <= ln 2 / 2.
WEFT_INLINE Vector expm1_of_rest(Vector x) {
  const Vector p =
      polynomial(x, 0.5f, 1.666666567e-01f, 4.166648164e-02f, 8.333488367e-03f, 1.393373474e-03f, 1.982418617e-04f);
  return fma(x * x, p, x);
}

// The logarithm of the smallest float is -103.97: what lies below underflows to zero, which takes the machine a hundred times
// as long as a product that does not.
inline constexpr float least_exponent = -104;

/// exp(x) for x < 89.
WEFT_INLINE Vector exp_below(Vector x) {
#if defined(__AVX512F__)
  const Exponent e = split_exponent(x);
  const __mmask16 some = _mm512_cmp_ps_mask(x, Vector(least_exponent), _CMP_NLT_UQ);
  return Vector(_mm512_maskz_scalef_ps(some, exp_of_rest(e.rest), e.whole));
#else
  const Exponent e = split_exponent(larger(Vector(least_exponent), x));
  const Integers half = (e.bits >> 1) << 23;
  const Vector other = xsimd::select(x < Vector(least_exponent), Vector(0.f), as_numbers((e.bits << 23) - half));
  return exp_of_rest(e.rest) * as_numbers(half) * other;
#endif
}

}  // namespace detail

WEFT_INLINE Vector exp(Vector x) { return detail::exp_below(smaller(Vector(89.f), x)); }

WEFT_INLINE Vector expm1(Vector x) {
  const detail::Exponent e = detail::split_exponent(smaller(Vector(89.f), larger(Vector(-18.f), x)));
  // Half of it, because 2^128 is no float.
  const Vector power = as_numbers((e.bits - Integers(128)) << 23);
  const Vector half = fma(power, detail::expm1_of_rest(e.rest), power - Vector(0.5f));
  return xsimd::select(xsimd::abs(x) > Vector(0x1p-26f), half + half, x);
}

}  // namespace weft::inline WEFT_ABI::simd
