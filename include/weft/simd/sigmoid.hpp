// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/exponential.hpp>

namespace weft::inline WEFT_ABI::simd {

/// 1 / (1 + exp(-x)).
template <class V>
WEFT_INLINE V sigmoid(V x) {
  // On the left it is e - e^2 / (1 + e), on the right 1 / (1 + e): each is small where it is not exact.
  const V e = detail::exp_below(negative_size(x)), right = divide(V(1.f), V(1.f) + e);
  return where_greater(V(0.f), x, fma(-e, e * right, e), right);
}

/// log(1 + exp(x)).
template <class V>
WEFT_INLINE V softplus(V x) {
  const V e = detail::exp_below(negative_size(x));
  // log(1 + e) / e for e in [0, 1].
  const V p =
      polynomial(e, 1.f, -4.999993443e-01f, 3.333051503e-01f, -2.495858818e-01f, 1.969539970e-01f, -1.535539776e-01f,
                 1.068055779e-01f, -5.766445398e-02f, 2.020458132e-02f, -3.318472067e-03f);
  return fma(e, p, larger(V(0.f), x));
}

/// The hyperbolic tangent: a series near 0, else 1 - 2 / (exp(2 |x|) + 1).
template <class V>
WEFT_INLINE V tanh(V x) {
  const V size = xsimd::abs(x), square = x * x;
  const V p = polynomial(square, -3.333294690e-01f, 1.332072467e-01f, -5.267182365e-02f, 1.643759385e-02f);
  const V near = fma(size * square, p, size);
  // exp(2 |x|) is power * exp(2 rest) with |rest| <= ln 2 / 4.
  const V rounder(12582912.f + 127.f), bounded = smaller_size(V(9.25f), size), shifted = fma(bounded, V(2.88539008f), rounder);
  const V rest = fma(shifted - rounder, V(-0.34657359f), bounded), power = as_numbers(as_integers(shifted) << 23);
  // (exp(2 rest) - 1) / 2 = rest + rest^2 q. Terms in pairs, and power in each, because whoever computes few waits for each step.
  const V rest2 = rest * rest, third = fma(rest, V(1.339026839e-01f), V(3.333296478e-01f));
  const V q = fma(fma(rest2, V(4.464168474e-02f), third), rest2, fma(rest, V(6.666607261e-01f), V(1.f)));
  const V half = fma(power * rest2, q, fma(power, rest + V(0.5f), V(0.5f)));
  return add_sign(where_greater(size, V(0.55f), V(1.f) - divide(V(1.f), half), near), x);
}

}  // namespace weft::inline WEFT_ABI::simd
