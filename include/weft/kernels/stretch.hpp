// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/stretch.hpp>
#include <weft/parallel/team.hpp>
#include <weft/passes/spread.hpp>
#include <weft/simd/vector.hpp>

#include <array>
#include <cstring>

namespace weft::inline WEFT_ABI {

/// Where the lines of a tensor lie that are blended along an axis: what is behind the axis is one line.
/// (A tensor that is not dense is read number by number.)
template <Spread s>
WEFT_INLINE simd::Vector load_spread(const float* from, long at, int n) {
  if constexpr (s.dense()) return n == simd::lanes ? simd::load(from + at) : simd::load_first(from + at, n);
  alignas(64) float numbers[simd::lanes] = {};
  for (int k = 0; k < n; ++k) numbers[k] = from[s.place(at + k)];
  return simd::load(numbers);
}

/// Blends along an axis of `in` lines of `inner` numbers, to `out` lines, or takes the gradient back. Threads share samples.
template <Spread from, int axis, int in, int out>
struct StretchKernel {
  static constexpr detail::StretchSizes sizes{from.shape, axis};
  static constexpr long inner = sizes.inner, outer = sizes.outer;

  static void forward(const float* x, float* y, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(samples);
    for (long s = begin * outer; s < end * outer; ++s)
      for (int o = 0; o < out; ++o) {
        const Line line = lines[static_cast<std::size_t>(o)];
        for_each_vector([&](long c, int n) __attribute__((always_inline)) {
          const V first = load_spread<from>(x, (s * in + line.first) * inner + c, n);
          const V second = load_spread<from>(x, (s * in + line.second) * inner + c, n);
          store(y + (s * out + o) * inner + c, simd::fma(V(line.share), second, V(line.rest) * first), n);
        });
      }
  }

  static void backward(const float* d, float* to, long samples, const parallel::Member& m) {
    const auto [begin, end] = m.share(samples);
    std::memset(to + begin * outer * in * inner, 0, sizeof(float) * static_cast<std::size_t>((end - begin) * outer * in * inner));
    for (long s = begin * outer; s < end * outer; ++s)
      for (int o = 0; o < out; ++o) {
        const Line line = lines[static_cast<std::size_t>(o)];
        for_each_vector([&](long c, int n) __attribute__((always_inline)) {
          const V given = load_spread<from>(d, (s * out + o) * inner + c, n);
          add(to + (s * in + line.first) * inner + c, V(line.rest) * given, n);
          add(to + (s * in + line.second) * inner + c, V(line.share) * given, n);
        });
      }
  }

 private:
  using V = simd::Vector;

  struct Line {
    int first, second;
    float rest, share;
  };
  static constexpr auto lines = [] {
    std::array<Line, static_cast<std::size_t>(out)> all{};
    for (int o = 0; o < out; ++o) {
      const detail::Blend b = detail::blend(o, in, out / in);
      all[static_cast<std::size_t>(o)] = {b.first, b.second, static_cast<float>(1 - b.share), static_cast<float>(b.share)};
    }
    return all;
  }();

  template <class Visit>
  WEFT_INLINE static void for_each_vector(const Visit& visit) {
    constexpr int rest = static_cast<int>(inner % simd::lanes);
    for (long c = 0; c < inner - rest; c += simd::lanes) visit(c, simd::lanes);
    if constexpr (rest > 0) visit(inner - rest, rest);
  }

  WEFT_INLINE static void store(float* to, V v, int n) { n == simd::lanes ? simd::store(to, v) : simd::store_first(to, v, n); }
  WEFT_INLINE static void add(float* to, V v, int n) {
    store(to, v + (n == simd::lanes ? simd::load(to) : simd::load_first(to, n)), n);
  }
};

}  // namespace weft
