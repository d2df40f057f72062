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
template <class V>
WEFT_INLINE V sin_ahead(V x, int quarters) {
  const V rounder(12582912.f), shifted = fma(x, V(0.636619772f), rounder), n = shifted - rounder;
  V r = x;
  for (const float part : quarter_turn) r = fma(n, V(-part), r);
  const V square = r * r, p = polynomial(square, -1.666665524e-01f, 8.332171477e-03f, -1.951456943e-04f);
  const V sine = with_sign(fma(r * square, p, r), r);
  const V cosine = polynomial(square, 1.f, -0.5f, 4.166664556e-02f, -1.388731063e-03f, 2.443253652e-05f);
  // The last bit of the quarters says which of the two, the one before it says the sign.
  const IntegersOf<V> turns = as_integers(shifted) + IntegersOf<V>(quarters);
  const V odd = as_numbers((turns & IntegersOf<V>(1)) << 30);
  return as_numbers(as_integers(where_equal(odd, V(0.f), sine, cosine)) ^ ((turns & IntegersOf<V>(2)) << 30));
}

/// By the standard library, for the few arguments of which that keeps too few digits.
template <class V>
[[gnu::noinline]] inline V sin_by_lane(V x, int quarters) {
  alignas(64) float t[V::size];
  x.store_aligned(t);
  for (float& lane : t) {
    const double exact = static_cast<double>(lane);
    lane = static_cast<float>(quarters == 0 ? std::sin(exact) : std::cos(exact));
  }
  return V::load_aligned(t);
}

template <class V>
WEFT_INLINE V sin_or_cos(V x, int quarters) {
  const V size = xsimd::abs(x), y = sin_ahead(x, quarters);
  if (xsimd::all(size <= V(largest_reduced))) return y;
  return xsimd::select(size <= V(largest_reduced), y, sin_by_lane(x, quarters));
}

}  // namespace detail

template <class V>
WEFT_INLINE V sin(V x) { return detail::sin_or_cos(x, 0); }
template <class V>
WEFT_INLINE V cos(V x) { return detail::sin_or_cos(x, 1); }

}  // namespace weft::inline WEFT_ABI::simd
