// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/padded_floats.hpp>
#include <weft/simd/pairs.hpp>

#include <algorithm>
#include <complex>

namespace weft::inline WEFT_ABI::detail {

// A vector of complex numbers.
struct ComplexVector {
  simd::Vector re, im;

  WEFT_INLINE friend ComplexVector operator+(ComplexVector a, ComplexVector b) { return {a.re + b.re, a.im + b.im}; }
  WEFT_INLINE friend ComplexVector operator-(ComplexVector a, ComplexVector b) { return {a.re - b.re, a.im - b.im}; }
  WEFT_INLINE friend ComplexVector operator*(ComplexVector a, ComplexVector b) {
    return {simd::fma(a.re, b.re, -(a.im * b.im)), simd::fma(a.re, b.im, a.im * b.re)};
  }
};

WEFT_INLINE ComplexVector conjugate(ComplexVector z) { return {z.re, -z.im}; }

// Where complex numbers lie, their parts apart.
struct ComplexParts {
  float *re = nullptr, *im = nullptr;

  ComplexParts swapped() const { return {im, re}; }
  WEFT_INLINE ComplexVector load(long i) const { return {simd::load(re + i), simd::load(im + i)}; }
  WEFT_INLINE void store(long i, ComplexVector z) const {
    simd::store(re + i, z.re);
    simd::store(im + i, z.im);
  }
  WEFT_INLINE void store_first(long i, ComplexVector z, int n) const {
    simd::store_first(re + i, z.re, n);
    simd::store_first(im + i, z.im, n);
  }
};

class ComplexBuffer {
 public:
  ComplexBuffer() = default;
  explicit ComplexBuffer(long size) : re_(size), im_(size) {}

  ComplexParts parts() { return {re_.data(), im_.data()}; }
  WEFT_INLINE ComplexVector load(long i) const { return {simd::load(re_.data() + i), simd::load(im_.data() + i)}; }

 private:
  PaddedFloats re_, im_;
};

// At most a vector's lanes.
WEFT_INLINE int lanes_of(long left) { return static_cast<int>(std::min<long>(left, simd::lanes)); }

// Pairs of numbers, one beside the other, and their halves apart: n pairs.
inline void separate(const float* pairs, ComplexParts to, long n) {
  for (long i = 0; i < n; i += simd::lanes) {
    const long left = 2 * (n - i);
    const simd::Vector front = simd::load_first(pairs + 2 * i, lanes_of(left));
    const simd::Vector back =
        left > simd::lanes ? simd::load_first(pairs + 2 * i + simd::lanes, lanes_of(left - simd::lanes)) : simd::Vector(0.f);
    to.store(i, {simd::Pairs<1>::part<false>(front, back), simd::Pairs<1>::part<true>(front, back)});
  }
}

// The other way, multiplied by a number.
inline void join(ComplexParts from, float* pairs, long n, float scale) {
  const simd::Vector factor(scale);
  for (long i = 0; i < n; i += simd::lanes) {
    const ComplexVector z = from.load(i);
    const simd::Vector re = z.re * factor, im = z.im * factor;
    const long left = 2 * (n - i);
    simd::store_first(pairs + 2 * i, simd::Pairs<1>::joined<false>(re, im), lanes_of(left));
    if (left > simd::lanes)
      simd::store_first(pairs + 2 * i + simd::lanes, simd::Pairs<1>::joined<true>(re, im), lanes_of(left - simd::lanes));
  }
}

inline float* as_floats(std::complex<float>* z) { return reinterpret_cast<float*>(z); }
inline const float* as_floats(const std::complex<float>* z) { return reinterpret_cast<const float*>(z); }

}  // namespace weft::inline WEFT_ABI::detail
