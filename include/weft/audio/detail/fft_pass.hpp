// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/butterfly.hpp>
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/audio/detail/unit_root.hpp>

#include <vector>

namespace weft::inline WEFT_ABI::detail {

// One pass of a Fourier transform: `stride` transforms of radix * groups numbers each become radix times as many of
// `groups` numbers. Number i of transform q lies at q + stride * i.
// Source: Stockham's order, as in Van Loan 1992, Computational Frameworks for the Fast Fourier Transform, section 1.7.
struct FftPass {
  void (*run)(const FftPass&, ComplexParts from, ComplexParts to) = nullptr;
  long groups = 1, stride = 1;
  const float* roots = nullptr;  // as the function that runs the pass wants them
};

// A stride of at least about a vector: each vector holds one number of several transforms.
// roots: for each group, radix - 1 real parts, then as many imaginary parts.
template <int radix>
void run_wide(const FftPass& pass, ComplexParts from, ComplexParts to) {
  const long stride = pass.stride, apart = pass.stride * pass.groups;
  for (long group = 0; group < pass.groups; ++group) {
    const float* roots = pass.roots + group * 2 * (radix - 1);
    for (long q = 0; q < stride; q += simd::lanes) {
      ComplexVector v[radix];
#pragma GCC unroll 8
      for (int j = 0; j < radix; ++j) v[j] = from.load(q + stride * group + apart * j);
      butterfly(v);
      if (group > 0)  // the roots of the first are 1
#pragma GCC unroll 8
        for (int k = 1; k < radix; ++k) v[k] = v[k] * ComplexVector{simd::Vector(roots[k - 1]), simd::Vector(roots[radix - 2 + k])};
      const int n = lanes_of(stride - q);
      const long at = q + stride * radix * group;
#pragma GCC unroll 8
      for (int k = 0; k < radix; ++k)
        if (n == simd::lanes) to.store(at + stride * k, v[k]);
        else to.store_first(at + stride * k, v[k], n);
    }
  }
}

// Groups of `size` lanes of several vectors in turns.
template <int size>
WEFT_INLINE void interleave(simd::Vector (&v)[2]) {
  const simd::Vector a = v[0], b = v[1];
  v[0] = simd::Pairs<size>::template joined<false>(a, b);
  v[1] = simd::Pairs<size>::template joined<true>(a, b);
}
template <int size>
WEFT_INLINE void interleave(simd::Vector (&v)[4]) {
  simd::Vector even[2] = {v[0], v[2]}, odd[2] = {v[1], v[3]};
  interleave<size>(even);
  interleave<size>(odd);
#pragma GCC unroll 2
  for (int k = 0; k < 2; ++k) {
    v[2 * k] = simd::Pairs<size>::template joined<false>(even[k], odd[k]);
    v[2 * k + 1] = simd::Pairs<size>::template joined<true>(even[k], odd[k]);
  }
}

// A small stride: a vector holds numbers of several groups too, and what it makes of them is put in turns.
// roots: for each vector of the source, and each of the radix - 1 results, a vector of real parts and one of imaginary.
template <int radix, int stride>
void run_narrow(const FftPass& pass, ComplexParts from, ComplexParts to) {
  const long apart = stride * pass.groups;
  const float* roots = pass.roots;
  for (long t = 0; t < apart; t += simd::lanes) {
    ComplexVector v[radix];
#pragma GCC unroll 4
    for (int j = 0; j < radix; ++j) v[j] = from.load(t + apart * j);
    butterfly(v);
#pragma GCC unroll 4
    for (int k = 1; k < radix; ++k, roots += 2 * simd::lanes)
      v[k] = v[k] * ComplexVector{simd::load(roots), simd::load(roots + simd::lanes)};
    simd::Vector re[radix], im[radix];
#pragma GCC unroll 4
    for (int k = 0; k < radix; ++k) re[k] = v[k].re, im[k] = v[k].im;
    interleave<stride>(re);
    interleave<stride>(im);
#pragma GCC unroll 4
    for (int k = 0; k < radix; ++k) to.store(radix * t + simd::lanes * k, {re[k], im[k]});
  }
}

// The function for a stride, if it is one of 1, 2, 4, ... below the lanes of a vector.
template <int radix, int stride = 1>
auto narrow_pass(long wanted) -> decltype(FftPass::run) {
  if constexpr (stride >= simd::lanes) return nullptr;
  else return wanted == stride ? &run_narrow<radix, stride> : narrow_pass<radix, 2 * stride>(wanted);
}

inline void append_wide_roots(std::vector<float>& table, long radix, long groups) {
  for (long group = 0; group < groups; ++group)
    for (const bool imaginary : {false, true})
      for (long k = 1; k < radix; ++k) {
        const auto root = unit_root(static_cast<long long>(group) * k, static_cast<long long>(radix) * groups);
        table.push_back(static_cast<float>(imaginary ? root.imag() : root.real()));
      }
}

inline void append_narrow_roots(std::vector<float>& table, long radix, long groups, long stride) {
  for (long t = 0; t < stride * groups; t += simd::lanes)
    for (long k = 1; k < radix; ++k)
      for (const bool imaginary : {false, true})
        for (long lane = 0; lane < simd::lanes; ++lane) {
          const auto root = unit_root(static_cast<long long>((t + lane) / stride) * k, static_cast<long long>(radix) * groups);
          table.push_back(static_cast<float>(imaginary ? root.imag() : root.real()));
        }
}

}  // namespace weft::inline WEFT_ABI::detail
