// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/exponential.hpp>

namespace weft::inline WEFT_ABI::simd {

/// The error function: a series near 0, else 1 - exp(log(1 - erf |x|)).
template <class V>
WEFT_INLINE V erf(V x) {
  const V size = xsimd::abs(x), square = x * x;
  const V p = polynomial(square, 1.283791661e-01f, -3.761260211e-01f, 1.128311306e-01f, -2.682080865e-02f,
                              5.085130688e-03f, -6.535236607e-04f);
  const V near = fma(x, p, x), t = smaller(V(3.95f), size);
  const V q = polynomial(t, -5.686165241e-05f, -1.128271222e+00f, -6.361423135e-01f, -1.048762798e-01f,
                              2.269732021e-02f, -3.164868103e-03f, 2.086967434e-04f);
  const detail::Exponent<V> e = detail::split_exponent(q);
  const V far = fma(V(4.f), detail::minus_quarter(detail::exp_of_rest(e.rest), e), V(1.f));
  return where_greater(size, V(0.8f), with_sign(far, x), near);
}

/// The normal distribution function, (1 + erf(x / sqrt 2)) / 2, with all digits in the lower tail.
template <class V>
WEFT_INLINE V normal(V x) {
  const V t = smaller(V(14.5f), xsimd::abs(x)), half = V(-0.5f) * t;
  // The tail is exp(-t^2 / 2) p / q, with what rounding the square takes away.
  const V exponent = half * t, lost = fma(half, t, -exponent);
  const detail::Exponent<V> e = detail::split_exponent(exponent);
  const V p = polynomial(t, 0.5f, 4.371875226e-01f, 1.824359596e-01f, 4.036970064e-02f, 4.078681581e-03f);
  const V q =
      polynomial(t, 1.f, 1.672259927e+00f, 1.199137926e+00f, 4.673650563e-01f, 1.011987850e-01f, 1.022360567e-02f);
  const V tail = detail::scale(divide(detail::exp_of_rest(e.rest + lost) * p, q), e);
  return where_greater(x, V(0.f), V(1.f) - tail, tail);
}

}  // namespace weft::inline WEFT_ABI::simd
