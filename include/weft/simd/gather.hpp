// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/vector.hpp>

namespace weft::inline WEFT_ABI::simd {

/// Whole numbers of less than 2^31 as integers; fractions are cut off.
WEFT_INLINE Integers to_integers(Vector v) { return xsimd::to_int(v); }

/// The numbers at as many places, counted from p.
WEFT_INLINE Vector gather(const float* p, Integers at) {
#if defined(__AVX512F__)
  return Vector(_mm512_i32gather_ps(at, p, 4));
#elif defined(__AVX2__)
  return Vector(_mm256_i32gather_ps(p, at, 4));
#else
  alignas(64) std::int32_t places[lanes];
  alignas(64) float found[lanes];
  at.store_aligned(places);
  for (int i = 0; i < lanes; ++i) found[i] = p[places[i]];
  return Vector::load_aligned(found);
#endif
}

}  // namespace weft::inline WEFT_ABI::simd
