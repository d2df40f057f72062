// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/simd/root.hpp>

#include <cmath>

namespace weft::inline WEFT_ABI::detail {

// |z|^exponent of n numbers.
inline void magnitudes(ComplexParts z, float* to, long n, double exponent) {
  for (long i = 0; i < n; i += simd::lanes) {
    const ComplexVector v = z.load(i);
    const simd::Vector power = simd::fma(v.re, v.re, v.im * v.im);
    simd::store_first(to + i, exponent == 1 ? simd::sqrt(power) : power, lanes_of(n - i));
  }
  if (exponent != 1 && exponent != 2)
    for (long i = 0; i < n; ++i) to[i] = static_cast<float>(std::pow(static_cast<double>(to[i]), exponent / 2));
}

}  // namespace weft::inline WEFT_ABI::detail
