// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/simd/math.hpp>

#include <algorithm>
#include <span>

namespace weft::inline WEFT_ABI::detail {

// A number or a vector, between two numbers.
template <class T>
WEFT_INLINE T cut(T x, float low, float high) {
  return Math<T>::minimum(Math<T>::maximum(x, T(low)), T(high));
}

// So many numbers side by side are changed by vectors with a pattern; there are no images of more channels in sight.
inline constexpr long pattern_channels = 4;

// Vectors of pixels in their order, each with the number of the vector in a pattern: after so many vectors as there are
// channels, lanes belong to the same channels again. use(place, lanes that count, number).
template <class Use>
WEFT_INLINE void each_pattern_vector(long values, long channels, Use use) {
  for (long at = 0, number = 0; at < values; at += simd::lanes, number = number + 1 == channels ? 0 : number + 1)
    use(at, static_cast<int>(std::min<long>(simd::lanes, values - at)), number);
}

// Every pixel becomes change(pixel, a of its channel, b of its channel). The lambda takes vectors and numbers.
template <class Change>
void each_channel(std::span<float> pixels, std::span<const float> a, std::span<const float> b, Change change) {
  using V = simd::Vector;
  const auto channels = static_cast<long>(a.size()), values = static_cast<long>(pixels.size());
  if (channels > pattern_channels) {
    for (long i = 0; i < values; ++i) {
      float& pixel = pixels[static_cast<std::size_t>(i)];
      pixel = change(pixel, a[static_cast<std::size_t>(i % channels)], b[static_cast<std::size_t>(i % channels)]);
    }
    return;
  }
  alignas(64) float all_a[pattern_channels * simd::lanes], all_b[pattern_channels * simd::lanes];
  for (long i = 0; i < channels * simd::lanes; ++i) {
    all_a[i] = a[static_cast<std::size_t>(i % channels)];
    all_b[i] = b[static_cast<std::size_t>(i % channels)];
  }
  each_pattern_vector(values, channels, [&](long at, int n, long number) __attribute__((always_inline)) {
    float* p = pixels.data() + at;
    const V changed = change(simd::load_first(p, n), simd::load(all_a + number * simd::lanes), simd::load(all_b + number * simd::lanes));
    simd::store_first(p, changed, n);
  });
}

// The mean of each channel, added up in one order.
inline void channel_means(std::span<const float> pixels, std::span<float> means) {
  using V = simd::Vector;
  const auto channels = static_cast<long>(means.size()), values = static_cast<long>(pixels.size());
  std::ranges::fill(means, 0.f);
  if (channels > pattern_channels) {
    for (long i = 0; i < values; ++i) means[static_cast<std::size_t>(i % channels)] += pixels[static_cast<std::size_t>(i)];
  } else {
    V sums[pattern_channels] = {V(0.f), V(0.f), V(0.f), V(0.f)};
    each_pattern_vector(values, channels, [&](long at, int n, long number) __attribute__((always_inline)) {
      sums[number] += simd::load_first(pixels.data() + at, n);
    });
    alignas(64) float lane[simd::lanes];
    for (long v = 0; v < channels; ++v) {
      simd::store(lane, sums[v]);
      for (long i = 0; i < simd::lanes; ++i) means[static_cast<std::size_t>((v * simd::lanes + i) % channels)] += lane[i];
    }
  }
  for (float& mean : means) mean /= static_cast<float>(values / channels);
}

}  // namespace weft::inline WEFT_ABI::detail
