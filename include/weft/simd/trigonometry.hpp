// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/polynomial.hpp>

#include <cmath>

namespace weft::inline WEFT_ABI::simd {

namespace detail {

#if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
// pi / 2 in three floats, none negative so that -0 stays; a product is rounded after the difference is taken.
inline constexpr float quarter_turn[] = {0x1.921fb4p0f, 0x1.4442dp-24f, 0x1.84698ap-48f};
inline constexpr float largest_reduced = 1e6f;
#else
// pi / 2 in pieces of few bits, whose products with small whole numbers are exact.
inline constexpr float quarter_turn[] = {0x1.92p0f, 0x1.fb4p-12f, 0x1.444p-24f, 0x1.68c234p-39f};
inline constexpr float largest_reduced = 800;
#endif

/// sin(x + quarters pi / 2), quarters 0 or 1, for |x| <= largest_reduced.
WEFT_INLINE Vector sin_ahead(Vector x, int quarters) {
  const Vector rounder(12582912.f), shifted = fma(x, Vector(0.636619772f), rounder), n = shifted - rounder;
  Vector r = x;
  for (const float part : quarter_turn) r = fma(n, Vector(-part), r);
  const Vector square = r * r, p = polynomial(square, -1.666665524e-01f, 8.332171477e-03f, -1.951456943e-04f);
  const Vector sine = with_sign(fma(r * square, p, r), r);
  const Vector cosine = polynomial(square, 1.f, -0.5f, 4.166664556e-02f, -1.388731063e-03f, 2.443253652e-05f);
  // The last bit of the quarters says which of the two, the one before it says the sign.
  const Integers turns = as_integers(shifted) + Integers(quarters);
  const auto even = as_numbers((turns & Integers(1)) << 30) == Vector(0.f);
  return as_numbers(as_integers(xsimd::select(even, sine, cosine)) ^ ((turns & Integers(2)) << 30));
}

/// By the standard library, for the few arguments of which that keeps too few digits.
[[gnu::noinline]] inline Vector sin_by_lane(Vector x, int quarters) {
  alignas(64) float t[lanes];
  x.store_aligned(t);
  for (float& lane : t) {
    const double exact = static_cast<double>(lane);
    lane = static_cast<float>(quarters == 0 ? std::sin(exact) : std::cos(exact));
  }
  return Vector::load_aligned(t);
}

WEFT_INLINE Vector sin_or_cos(Vector x, int quarters) {
  const auto small = xsimd::abs(x) <= Vector(largest_reduced);
  const Vector y = sin_ahead(x, quarters);
  return xsimd::all(small) ? y : xsimd::select(small, y, sin_by_lane(x, quarters));
}

}  // namespace detail

WEFT_INLINE Vector sin(Vector x) { return detail::sin_or_cos(x, 0); }
WEFT_INLINE Vector cos(Vector x) { return detail::sin_or_cos(x, 1); }

}  // namespace weft::inline WEFT_ABI::simd
