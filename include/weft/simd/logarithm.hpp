// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/polynomial.hpp>

#include <limits>

namespace weft::inline WEFT_ABI::simd {

namespace detail {

/// n 2^23, as an exponent stands in a float, where x 2^-n is in [3/4, 3/2); for x that is normal.
template <class V>
WEFT_INLINE IntegersOf<V> power_of(V x) { return (as_integers(x) - as_integers(V(0.75f))) & IntegersOf<V>(-0x800000); }

/// log(1 + f) + n ln 2 for f in [-1/4, 1/2], n in steps of `unit`.
template <class V>
WEFT_INLINE V log_of_parts(V n, V f, float unit) {
  const V p =
      polynomial(f, -0.5f, 3.333334029e-01f, -2.500016689e-01f, 1.999956518e-01f, -1.665518284e-01f, 1.427719891e-01f,
                 -1.273028255e-01f, 1.169615090e-01f, -9.103567898e-02f, 3.763864562e-02f);
  // From the small terms to the large ones; the upper part of ln 2 has few bits, so that its product with n is exact.
  const V small = fma(f * f, p, n * V(-2.12194440e-4f * unit));
  return fma(n, V(0.693359375f * unit), f + small);
}

/// y, but what a logarithm is at 0, infinity, NaN and below 0, by its argument.
template <class V>
WEFT_INLINE V log_or_limit(V argument, V y) {
#if defined(__AVX512F__)
  // A digit for each kind of argument, from the last: NaN quiet and not, 0, 1, -infinity, infinity, below 0, above 0.
  // 0 stands for y, 2 and 3 for NaN, 4 and 5 for the infinities.
  if constexpr (lanes == static_cast<int>(V::size))
    return V(_mm512_fixupimm_ps(y, argument, _mm512_set1_epi32(0x03530422), 0));
#endif
  const V infinity(std::numeric_limits<float>::infinity()), nan(std::numeric_limits<float>::quiet_NaN());
  y = where_greater(argument, V(0.f), y, where_equal(argument, V(0.f), -infinity, nan));
  return where_equal(argument, infinity, infinity, y);
}

}  // namespace detail

template <class V>
WEFT_INLINE V log(V x) {
#if defined(__AVX512F__)
  if constexpr (lanes == static_cast<int>(V::size)) {
    const __m512 one = _mm512_set1_ps(1), n = _mm512_getexp_ps(x);
    const __m512 m = _mm512_getmant_ps(x, _MM_MANT_NORM_p75_1p5, _MM_MANT_SIGN_src);
    const V exponent(_mm512_mask_add_ps(n, _mm512_cmp_ps_mask(m, one, _CMP_LT_OQ), n, one));
    return detail::log_or_limit(x, detail::log_of_parts(exponent, V(m) - V(1.f), 1.f));
  }
#endif
  const V least(std::numeric_limits<float>::min());
  const V scaled = where_greater(least, x, x * V(0x1p23f), x);
  const IntegersOf<V> power = detail::power_of(scaled);
  const V n = xsimd::to_float(power) - where_greater(least, x, V(23 * 0x1p23f), V(0.f));
  const V m = as_numbers(as_integers(scaled) - power);
  return detail::log_or_limit(x, detail::log_of_parts(n, m - V(1.f), 0x1p-23f));
}

template <class V>
WEFT_INLINE V log1p(V x) {
  const V sum = V(1.f) + x;
  const IntegersOf<V> power = detail::power_of(sum);
  // 2^-n (1 + x) - 1 from x itself, which has digits that the sum has not; 4 2^-n is normal for every n.
  const V four = as_numbers(as_integers(V(4.f)) - power);
  const V f = fma(x * V(0.25f), four, fma(four, V(0.25f), V(-1.f)));
  const V y = detail::log_of_parts(xsimd::to_float(power), f, 0x1p-23f);
  return where_equal(sum, V(1.f), x, detail::log_or_limit(sum, y));
}

}  // namespace weft::inline WEFT_ABI::simd
