// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/exponential.hpp>

namespace weft::inline WEFT_ABI::simd {

/// 1 / (1 + exp(-x)).
WEFT_INLINE Vector sigmoid(Vector x) {
  // On the left it is e - e^2 / (1 + e), on the right 1 / (1 + e): each is small where it is not exact.
  const Vector e = detail::exp_below(negative_size(x)), right = divide(Vector(1.f), Vector(1.f) + e);
  return xsimd::select(x < Vector(0.f), fma(-e, e * right, e), right);
}

/// log(1 + exp(x)).
WEFT_INLINE Vector softplus(Vector x) {
  const Vector e = detail::exp_below(negative_size(x));
  // log(1 + e) / e for e in [0, 1].
  const Vector p =
      polynomial(e, 1.f, -4.999993443e-01f, 3.333051503e-01f, -2.495858818e-01f, 1.969539970e-01f, -1.535539776e-01f,
                 1.068055779e-01f, -5.766445398e-02f, 2.020458132e-02f, -3.318472067e-03f);
  return fma(e, p, larger(Vector(0.f), x));
}

/// The hyperbolic tangent: a series near 0, else 1 - 2 / (exp(2 |x|) + 1).
WEFT_INLINE Vector tanh(Vector x) {
  const Vector size = xsimd::abs(x), square = x * x;
  const Vector p =
      polynomial(square, -3.333328664e-01f, 1.333155036e-01f, -5.374908820e-02f, 2.067150176e-02f, -5.743011367e-03f);
  const Vector near = fma(size * square, p, size);
  const detail::Exponent e = detail::split_exponent(smaller(Vector(20.f), size + size));
  const Vector power = detail::minus_quarter(detail::exp_of_rest(e.rest), e);
  const Vector far = Vector(1.f) + divide(Vector(0.5f), power - Vector(0.25f));
  return with_sign(xsimd::select(size > Vector(0.61f), far, near), x);
}

}  // namespace weft::inline WEFT_ABI::simd
