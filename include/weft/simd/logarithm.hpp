// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/polynomial.hpp>

#include <limits>

namespace weft::inline WEFT_ABI::simd {

namespace detail {

/// n 2^23, as an exponent stands in a float, where x 2^-n is in [3/4, 3/2); for x that is normal.
WEFT_INLINE Integers power_of(Vector x) { return (as_integers(x) - as_integers(Vector(0.75f))) & Integers(-0x800000); }

/// log(1 + f) + n ln 2 for f in [-1/4, 1/2], n in steps of `unit`.
WEFT_INLINE Vector log_of_parts(Vector n, Vector f, float unit) {
  const Vector p =
      polynomial(f, -0.5f, 3.333334029e-01f, -2.500016689e-01f, 1.999956518e-01f, -1.665518284e-01f, 1.427719891e-01f,
                 -1.273028255e-01f, 1.169615090e-01f, -9.103567898e-02f, 3.763864562e-02f);
  // From the small terms to the large ones; the upper part of ln 2 has few bits, so that its product with n is exact.
  const Vector small = fma(f * f, p, n * Vector(-2.12194440e-4f * unit));
  return fma(n, Vector(0.693359375f * unit), f + small);
}

/// y, but what a logarithm is at 0, infinity, NaN and below 0, by its argument.
WEFT_INLINE Vector log_or_limit(Vector argument, Vector y) {
#if defined(__AVX512F__)
  // A digit for each kind of argument, from the last: NaN quiet and not, 0, 1, -infinity, infinity, below 0, above 0.
  // 0 stands for y, 2 and 3 for NaN, 4 and 5 for the infinities.
  return Vector(_mm512_fixupimm_ps(y, argument, _mm512_set1_epi32(0x03530422), 0));
#else
  const Vector infinity(std::numeric_limits<float>::infinity()), nan(std::numeric_limits<float>::quiet_NaN());
  y = xsimd::select(argument > Vector(0.f), y, xsimd::select(argument == Vector(0.f), -infinity, nan));
  return xsimd::select(argument == infinity, infinity, y);
#endif
}

}  // namespace detail

WEFT_INLINE Vector log(Vector x) {
#if defined(__AVX512F__)
  const __m512 one = _mm512_set1_ps(1), n = _mm512_getexp_ps(x);
  const __m512 m = _mm512_getmant_ps(x, _MM_MANT_NORM_p75_1p5, _MM_MANT_SIGN_src);
  const Vector exponent(_mm512_mask_add_ps(n, _mm512_cmp_ps_mask(m, one, _CMP_LT_OQ), n, one));
  return detail::log_or_limit(x, detail::log_of_parts(exponent, Vector(m) - Vector(1.f), 1.f));
#else
  const auto subnormal = x < Vector(std::numeric_limits<float>::min());
  const Vector scaled = xsimd::select(subnormal, x * Vector(0x1p23f), x);
  const Integers power = detail::power_of(scaled);
  const Vector n = xsimd::to_float(power) - xsimd::select(subnormal, Vector(23 * 0x1p23f), Vector(0.f));
  const Vector m = as_numbers(as_integers(scaled) - power);
  return detail::log_or_limit(x, detail::log_of_parts(n, m - Vector(1.f), 0x1p-23f));
#endif
}

WEFT_INLINE Vector log1p(Vector x) {
  const Vector sum = Vector(1.f) + x;
  const Integers power = detail::power_of(sum);
  // 2^-n (1 + x) - 1 from x itself, which has digits that the sum has not; 4 2^-n is normal for every n.
  const Vector four = as_numbers(as_integers(Vector(4.f)) - power);
  const Vector f = fma(x * Vector(0.25f), four, fma(four, Vector(0.25f), Vector(-1.f)));
  const Vector y = detail::log_of_parts(xsimd::to_float(power), f, 0x1p-23f);
  return xsimd::select(sum == Vector(1.f), x, detail::log_or_limit(sum, y));
}

}  // namespace weft::inline WEFT_ABI::simd
