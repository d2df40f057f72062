// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/meta/math.hpp>

#include <array>
#include <cstddef>

namespace weft::inline WEFT_ABI::detail {

// cos and sin of 2 pi k / radix.
template <int radix>
struct Roots {
  static constexpr auto make(bool sine) {
    std::array<float, static_cast<std::size_t>(radix)> values{};
    for (int k = 0; k < radix; ++k) {
      const double angle = 6.283185307179586476925 * k / radix;
      values[static_cast<std::size_t>(k)] = static_cast<float>(sine ? Math<double>::sin(angle) : Math<double>::cos(angle));
    }
    return values;
  }
  static constexpr auto cosines = make(false), sines = make(true);

  WEFT_INLINE static simd::Vector cosine(int k) { return simd::Vector(cosines[static_cast<std::size_t>(k % radix)]); }
  WEFT_INLINE static simd::Vector sine(int k) { return simd::Vector(sines[static_cast<std::size_t>(k % radix)]); }
};

WEFT_INLINE void butterfly(ComplexVector (&v)[2]) {
  const ComplexVector a = v[0], b = v[1];
  v[0] = a + b;
  v[1] = a - b;
}

WEFT_INLINE void butterfly(ComplexVector (&v)[4]) {
  const ComplexVector a = v[0] + v[2], b = v[0] - v[2], c = v[1] + v[3], d = v[1] - v[3];
  const ComplexVector turned{d.im, -d.re};
  v[0] = a + c;
  v[1] = b + turned;
  v[2] = a - c;
  v[3] = b - turned;
}

// The Fourier transform of `radix` numbers, an odd count: what is alike in the k-th and the last but k-th is computed once.
template <int radix>
WEFT_INLINE void butterfly(ComplexVector (&v)[radix]) {
  static_assert(radix % 2 == 1);
  constexpr int half = radix / 2;
  ComplexVector even[half], odd[half], first = v[0];
#pragma GCC unroll 8
  for (int j = 0; j < half; ++j) {
    even[j] = v[j + 1] + v[radix - 1 - j];
    odd[j] = v[j + 1] - v[radix - 1 - j];
    first = first + even[j];
  }
#pragma GCC unroll 8
  for (int k = 1; k <= half; ++k) {
    ComplexVector a = v[0], b{simd::Vector(0.f), simd::Vector(0.f)};
#pragma GCC unroll 8
    for (int j = 0; j < half; ++j) {
      const simd::Vector cosine = Roots<radix>::cosine(k * (j + 1)), sine = Roots<radix>::sine(k * (j + 1));
      a = {simd::fma(even[j].re, cosine, a.re), simd::fma(even[j].im, cosine, a.im)};
      b = {simd::fma(odd[j].re, sine, b.re), simd::fma(odd[j].im, sine, b.im)};
    }
    v[k] = {a.re + b.im, a.im - b.re};
    v[radix - k] = {a.re - b.im, a.im + b.re};
  }
  v[0] = first;
}

}  // namespace weft::inline WEFT_ABI::detail
