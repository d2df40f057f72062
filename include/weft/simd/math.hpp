// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/meta/math.hpp>
#include <weft/simd/vector.hpp>

namespace weft::inline WEFT_ABI {

/// The elementary functions on vectors.
template <>
struct Math<simd::Vector> {
  using V = simd::Vector;
  using I = simd::Integers;

  WEFT_INLINE static V number(double x) { return V(static_cast<float>(x)); }
  WEFT_INLINE static V fma(V a, V b, V c) { return simd::fma(a, b, c); }
  // Like the scalar ones: a NaN stays, whichever operand it is.
  WEFT_INLINE static V maximum(V a, V b) { return xsimd::select(b >= a || xsimd::isnan(b), b, a); }
  WEFT_INLINE static V minimum(V a, V b) { return xsimd::select(b <= a || xsimd::isnan(b), b, a); }
  WEFT_INLINE static V absolute(V x) { return xsimd::abs(x); }
  WEFT_INLINE static V floor(V x) { return xsimd::floor(x); }
  WEFT_INLINE static V sqrt(V x) { return xsimd::sqrt(x); }
  WEFT_INLINE static V where_greater(V a, V b, V yes, V no) { return xsimd::select(a > b, yes, no); }
  WEFT_INLINE static V where_equal(V a, V b, V yes, V no) { return xsimd::select(a == b, yes, no); }

  WEFT_INLINE static V exp(V x) { return xsimd::exp(x); }
  WEFT_INLINE static V expm1(V x) { return xsimd::expm1(x); }
  /// xsimd 8.1's does not compile without optimization for AVX-512. Error: 0.8 units in the last place.
  /// Source: Moshier, Cephes, logf: x = m 2^e with m around 1, and a polynomial of m - 1.
  WEFT_INLINE static V log(V x) {
    const V tiny(1.17549435e-38f), infinity(__builtin_inff()), nan(__builtin_nanf(""));
    const auto subnormal = x < tiny;
    const V scaled = xsimd::select(subnormal, x * V(8388608.f), x);
    const I bits = xsimd::bitwise_cast<I>(scaled), exponent = (bits - I(0x3f3504f3)) >> 23;
    const V e = xsimd::to_float(exponent) - xsimd::select(subnormal, V(23.f), V(0.f));
    const V f = xsimd::bitwise_cast<V>(bits - (exponent << 23)) - V(1.f), square = f * f;
    V p(7.0376836292e-2f);
    for (const float c : {-1.1514610310e-1f, 1.1676998740e-1f, -1.2420140846e-1f, 1.4249322787e-1f, -1.6668057665e-1f,
                          2.0000714765e-1f, -2.4999993993e-1f, 3.3333331174e-1f})
      p = fma(p, f, V(c));
    V y = fma(e, V(-2.12194440e-4f), p * f * square);
    y = fma(square, V(-0.5f), y);
    y = fma(e, V(0.693359375f), f + y);
    y = xsimd::select(x == V(0.f), -infinity, xsimd::select(x > V(0.f), y, nan));
    return xsimd::select(x == infinity, infinity, y);
  }
  WEFT_INLINE static V log1p(V x) { return xsimd::log1p(x); }
  WEFT_INLINE static V tanh(V x) { return xsimd::tanh(x); }
  WEFT_INLINE static V erf(V x) { return xsimd::erf(x); }
  WEFT_INLINE static V sin(V x) { return xsimd::sin(x); }
  WEFT_INLINE static V cos(V x) { return xsimd::cos(x); }
  // exp(-|x|) never overflows; the two sides of the curve are one division apart.
  WEFT_INLINE static V sigmoid(V x) {
    const V e = exp(-absolute(x)), small = e / (V(1.f) + e);
    return xsimd::select(x >= V(0.f), V(1.f) - small, small);
  }
  WEFT_INLINE static V softplus(V x) { return maximum(x, V(0.f)) + log1p(exp(-absolute(x))); }
};

namespace simd {

/// element_uniform of scalar/random.hpp for `lanes` elements from `first` on.
WEFT_INLINE Vector uniform(std::uint32_t key0, std::uint32_t key1, std::uint32_t first) {
  using U = xsimd::batch<std::uint32_t>;
  alignas(64) static constexpr std::uint32_t numbers[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const auto mix = [](U x) {
    x = (x ^ (x >> 17)) * U(0xed5ad4bbu);
    x = (x ^ (x >> 11)) * U(0xac4c1b51u);
    x = (x ^ (x >> 15)) * U(0x31848babu);
    return x ^ (x >> 14);
  };
  const U words = mix(mix((U::load_aligned(numbers) + U(first)) ^ U(key0)) + U(key1)) >> 8;
  return xsimd::to_float(xsimd::bitwise_cast<Integers>(words)) * Vector(0x1p-24f);
}

}  // namespace simd

}  // namespace weft
