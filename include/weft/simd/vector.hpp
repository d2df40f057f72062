// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <xsimd/xsimd.hpp>

#include <cstdint>
#include <cstring>
#include <type_traits>

// The one gate to xsimd, and the place for what xsimd 8.1 lacks or has wrong.
namespace weft::inline WEFT_ABI::simd {

using Vector = xsimd::batch<float>;
template <class V>
using IntegersOf = xsimd::batch<std::int32_t, typename V::arch_type>;
using Integers = IntegersOf<Vector>;
inline constexpr int lanes = static_cast<int>(Vector::size);

/// Vector registers of the machine.
inline constexpr int registers = lanes >= 16 ? 32 : 16;

// V: the kind of vector; see half.hpp.
template <class V = Vector>
WEFT_INLINE V load(const float* p) {
  return V::load_unaligned(p);
}
WEFT_INLINE void store(float* p, Vector v) { v.store_unaligned(p); }

/// The same bits as another kind of numbers.
template <class To, class From>
WEFT_INLINE To same_bits(From v) {
#if XSIMD_VERSION_MAJOR >= 9
  return xsimd::bitwise_cast<typename To::value_type>(v);
#else
  return xsimd::bitwise_cast<To>(v);
#endif
}
template <class V>
WEFT_INLINE IntegersOf<V> as_integers(V v) {
  return same_bits<IntegersOf<V>>(v);
}
template <class I>
WEFT_INLINE xsimd::batch<float, typename I::arch_type> as_numbers(I i) {
  return same_bits<xsimd::batch<float, typename I::arch_type>>(i);
}

namespace detail {

#if defined(__AVX__) && !defined(__AVX512F__)
/// All bits set in the first n of 8 lanes.
WEFT_INLINE __m256i first_bits(int n) {
  alignas(64) static constexpr std::int32_t bits[16] = {-1, -1, -1, -1, -1, -1, -1, -1};
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bits + 8 - n));
}
#endif

}  // namespace detail

/// The first n <= lanes numbers; the other lanes are zero, and nothing behind is read.
template <class V = Vector>
WEFT_INLINE V load_first(const float* p, int n) {
#if defined(__AVX512F__)
  // What was stored by a mask, or in smaller pieces, is read by a mask only when it has come to the cache. So no mask where none is needed.
  if (__builtin_constant_p(n) && n == 4) return Vector(_mm512_zextps128_ps512(_mm_loadu_ps(p)));
  if (__builtin_constant_p(n) && n == 8) return Vector(_mm512_zextps256_ps512(_mm256_loadu_ps(p)));
  return Vector(_mm512_maskz_loadu_ps(static_cast<__mmask16>((1u << n) - 1), p));
#elif defined(__AVX__)
  return Vector(_mm256_maskload_ps(p, detail::first_bits(n)));
#else
  using Register = Vector::register_type;
  static_assert(lanes == 4);
  if (n >= 4) return load(p);
  return Vector(n == 3   ? Register{p[0], p[1], p[2], 0}
                : n == 2 ? Register{p[0], p[1], 0, 0}
                : n == 1 ? Register{p[0], 0, 0, 0}
                         : Register{});
#endif
}
WEFT_INLINE void store_first(float* p, Vector v, int n) {
#if defined(__AVX512F__)
  if (__builtin_constant_p(n) && n == 4) return _mm_storeu_ps(p, _mm512_castps512_ps128(v));
  if (__builtin_constant_p(n) && n == 8) return _mm256_storeu_ps(p, _mm512_castps512_ps256(v));
  _mm512_mask_storeu_ps(p, static_cast<__mmask16>((1u << n) - 1), v);
#elif defined(__AVX__)
  _mm256_maskstore_ps(p, detail::first_bits(n), v);
#else
  const Vector::register_type r = v;
  static_assert(lanes == 4);
  if (n >= 4) return store(p, v);
  if (n >= 1) p[0] = r[0];
  if (n >= 2) p[1] = r[1];
  if (n >= 3) p[2] = r[2];
#endif
}

/// n <= lanes numbers that lie `stride` apart.
template <class V = Vector>
WEFT_INLINE V load_apart(const float* p, long stride, int n) {
  alignas(64) float t[V::size] = {};
  for (int i = 0; i < n; ++i) t[i] = p[i * stride];
  return V::load_aligned(t);
}
WEFT_INLINE void store_apart(float* p, Vector v, long stride, int n) {
  alignas(64) float t[lanes];
  v.store_aligned(t);
  for (int i = 0; i < n; ++i) p[i * stride] = t[i];
}

/// n <= lanes integers that lie `stride` apart, as numbers.
template <class V = Vector>
WEFT_INLINE V load_integers(const std::int32_t* p, long stride, int n) {
  if (stride == 1 && n == static_cast<int>(V::size)) return xsimd::to_float(IntegersOf<V>::load_unaligned(p));
#if defined(__AVX512F__)
  if constexpr (std::is_same_v<V, Vector>)
    if (stride == 1) return V(_mm512_cvtepi32_ps(_mm512_maskz_loadu_epi32(static_cast<__mmask16>((1u << n) - 1), p)));
#endif
  alignas(64) float t[V::size] = {};
  for (int i = 0; i < n; ++i) t[i] = static_cast<float>(p[i * stride]);
  return V::load_aligned(t);
}

/// a * b + c, rounded once wherever the machine can. (xsimd 8.1 has no such kernel for AVX-512.)
WEFT_INLINE Vector fma(Vector a, Vector b, Vector c) {
#if defined(__AVX512F__)
  return Vector(_mm512_fmadd_ps(a, b, c));
#else
  return xsimd::fma(a, b, c);
#endif
}

/// The larger and the smaller of two; b where one of them is NaN (on ARM, NaN). xsimd leaves open which it is.
WEFT_INLINE Vector larger(Vector a, Vector b) {
#if defined(__AVX512F__)
  return Vector(_mm512_max_ps(a, b));
#elif defined(__AVX__)
  return Vector(_mm256_max_ps(a, b));
#elif defined(__SSE2__)
  return Vector(_mm_max_ps(a, b));
#else
  return xsimd::max(a, b);
#endif
}
WEFT_INLINE Vector smaller(Vector a, Vector b) {
#if defined(__AVX512F__)
  return Vector(_mm512_min_ps(a, b));
#elif defined(__AVX__)
  return Vector(_mm256_min_ps(a, b));
#elif defined(__SSE2__)
  return Vector(_mm_min_ps(a, b));
#else
  return xsimd::min(a, b);
#endif
}

/// a / b, rounded once. (On ARM xsimd 8.1 approximates it.)
WEFT_INLINE Vector divide(Vector a, Vector b) {
#if defined(__aarch64__)
  return Vector(vdivq_f32(a, b));
#else
  return a / b;
#endif
}

/// yes where a > b, or a == b, else no.
WEFT_INLINE Vector where_greater(Vector a, Vector b, Vector yes, Vector no) { return xsimd::select(a > b, yes, no); }
WEFT_INLINE Vector where_equal(Vector a, Vector b, Vector yes, Vector no) { return xsimd::select(a == b, yes, no); }

/// yes where v is NaN, else no; nothing is computed for a v known to the compiler.
template <class V>
WEFT_INLINE V where_nan(V v, V yes, V no) {
  const typename V::register_type r = v, a = yes, b = no;
  return V(r != r ? a : b);
}
/// v where v is NaN, else `other`.
template <class V>
WEFT_INLINE V itself_if_nan(V v, V other) {
  return where_nan(v, v, other);
}

/// The size of a with the sign of b.
template <class V>
WEFT_INLINE V with_sign(V a, V b) {
  const IntegersOf<V> sign(INT32_MIN);
  return as_numbers((as_integers(a) & ~sign) | (as_integers(b) & sign));
}
/// The same of an a that has no sign.
template <class V>
WEFT_INLINE V add_sign(V a, V b) {
#if defined(__AVX512F__)
  if constexpr (static_cast<int>(V::size) == lanes)
    return as_numbers(IntegersOf<V>(_mm512_ternarylogic_epi32(as_integers(a), as_integers(b), _mm512_set1_epi32(INT32_MIN), 0xf8)));
#endif
  return as_numbers(as_integers(a) | (as_integers(b) & IntegersOf<V>(INT32_MIN)));
}
/// The smaller of two that have no sign, a where b is NaN: as integers, because these take fewer cycles.
template <class V>
WEFT_INLINE V smaller_size(V a, V b) {
  return as_numbers(xsimd::min(as_integers(a), as_integers(b)));
}

/// -|x|.
template <class V>
WEFT_INLINE V negative_size(V x) {
  return as_numbers(as_integers(x) | IntegersOf<V>(INT32_MIN));
}

/// 0, 1, 2, ...
template <class V = Vector>
WEFT_INLINE V counting() {
  alignas(64) static constexpr float numbers[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return V::load_aligned(numbers);
}

/// v in the first n lanes, `other` in the rest.
WEFT_INLINE Vector first_or(Vector v, int n, Vector other) {
#if defined(__AVX512F__)
  return Vector(_mm512_mask_mov_ps(other, static_cast<__mmask16>((1u << n) - 1), v));
#elif defined(__AVX__)
  return Vector(_mm256_blendv_ps(other, v, _mm256_castsi256_ps(detail::first_bits(n))));
#else
  return xsimd::select(counting() < Vector(static_cast<float>(n)), v, other);
#endif
}

namespace detail {

template <int n>
using Floats [[gnu::vector_size(n * sizeof(float))]] = float;

// Lane i is combined with lane i + half, then half is halved: one tree, so one result, for every compiler.
template <int n, class Combine>
WEFT_INLINE float across(Floats<n> v, Combine combine) {
  if constexpr (n == 16)
    return across<8>(combine(__builtin_shufflevector(v, v, 0, 1, 2, 3, 4, 5, 6, 7),
                             __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15)),
                     combine);
  else if constexpr (n == 8)
    return across<4>(combine(__builtin_shufflevector(v, v, 0, 1, 2, 3), __builtin_shufflevector(v, v, 4, 5, 6, 7)),
                     combine);
  else {
    static_assert(n == 4);
    const Floats<4> two = combine(v, __builtin_shufflevector(v, v, 2, 3, 2, 3));
    return combine(two, __builtin_shufflevector(two, two, 1, 1, 1, 1))[0];
  }
}

}  // namespace detail

/// Makes the compiler forget what it knows of a pointer.
WEFT_INLINE void forget([[maybe_unused]] const float*& p) {
#if defined(__GNUC__)
  asm("" : "+r"(p));
#endif
}

/// The sum of the lanes, in a fixed tree.
WEFT_INLINE float sum(Vector v) {
  return detail::across<lanes>(v, [](auto a, auto b) __attribute__((always_inline)) { return a + b; });
}
/// The greatest lane, NaN when there is one.
WEFT_INLINE float maximum(Vector v) {
  return detail::across<lanes>(
      v, [](auto a, auto b) __attribute__((always_inline)) { return ((b > a) | (b != b)) ? b : a; });
}

}  // namespace weft::inline WEFT_ABI::simd
