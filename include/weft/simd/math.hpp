// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/meta/math.hpp>
#include <weft/simd/exponential.hpp>
#include <weft/simd/logarithm.hpp>
#include <weft/simd/normal.hpp>
#include <weft/simd/root.hpp>
#include <weft/simd/sigmoid.hpp>
#include <weft/simd/trigonometry.hpp>

namespace weft::inline WEFT_ABI {

/// The elementary functions on vectors.
template <class A>
struct Math<xsimd::batch<float, A>> {
  using V = xsimd::batch<float, A>;
  using I = simd::IntegersOf<V>;

  WEFT_INLINE static V number(double x) { return V(static_cast<float>(x)); }
  // xsimd 8.1 subtracts from 0 on AVX-512, which makes 0 of 0.
  WEFT_INLINE static V negate(V x) { return simd::as_numbers(simd::as_integers(x) ^ I(INT32_MIN)); }
  WEFT_INLINE static V divide(V a, V b) { return simd::divide(a, b); }
  WEFT_INLINE static V fma(V a, V b, V c) { return simd::fma(a, b, c); }
  // Like the scalar ones: a NaN stays, whichever operand it is.
  WEFT_INLINE static V maximum(V a, V b) { return simd::itself_if_nan(b, simd::larger(b, a)); }
  WEFT_INLINE static V minimum(V a, V b) { return simd::itself_if_nan(b, simd::smaller(b, a)); }
  WEFT_INLINE static V absolute(V x) { return xsimd::abs(x); }
  WEFT_INLINE static V floor(V x) { return xsimd::floor(x); }
  WEFT_INLINE static V sqrt(V x) { return simd::sqrt(x); }
  WEFT_INLINE static V where_greater(V a, V b, V yes, V no) { return simd::where_greater(a, b, yes, no); }
  WEFT_INLINE static V where_equal(V a, V b, V yes, V no) { return simd::where_equal(a, b, yes, no); }

  WEFT_INLINE static V exp(V x) { return simd::exp(x); }
  WEFT_INLINE static V expm1(V x) { return simd::expm1(x); }
  WEFT_INLINE static V log(V x) { return simd::log(x); }
  WEFT_INLINE static V log1p(V x) { return simd::log1p(x); }
  WEFT_INLINE static V tanh(V x) { return simd::tanh(x); }
  WEFT_INLINE static V sigmoid(V x) { return simd::sigmoid(x); }
  WEFT_INLINE static V softplus(V x) { return simd::softplus(x); }
  WEFT_INLINE static V erf(V x) { return simd::erf(x); }
  WEFT_INLINE static V normal(V x) { return simd::normal(x); }
  WEFT_INLINE static V sin(V x) { return simd::sin(x); }
  WEFT_INLINE static V cos(V x) { return simd::cos(x); }
};

namespace simd {

/// element_uniform of scalar/random.hpp for `lanes` elements from `first` on.
template <class V = Vector>
WEFT_INLINE V uniform(std::uint32_t key0, std::uint32_t key1, std::uint32_t first) {
  using U = xsimd::batch<std::uint32_t, typename V::arch_type>;
  alignas(64) static constexpr std::uint32_t numbers[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const auto mix = [](U x) {
    x = (x ^ (x >> 17)) * U(0xed5ad4bbu);
    x = (x ^ (x >> 11)) * U(0xac4c1b51u);
    x = (x ^ (x >> 15)) * U(0x31848babu);
    return x ^ (x >> 14);
  };
  const U words = mix(mix((U::load_aligned(numbers) + U(first)) ^ U(key0)) + U(key1)) >> 8;
  return xsimd::to_float(same_bits<IntegersOf<V>>(words)) * V(0x1p-24f);
}

}  // namespace simd

}  // namespace weft::inline WEFT_ABI
