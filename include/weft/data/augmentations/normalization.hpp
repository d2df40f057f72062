// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/array.hpp>
#include <weft/data/augmentations/detail/each_channel.hpp>
#include <weft/data/augmentations/picture.hpp>
#include <weft/data/checks.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/scalar/random.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// Shifts and scales every channel: (x - mean) / sqrt(variance), the root at least 1e-7. One mean and variance for each
/// channel, or one for all. What is judged or predicted needs the same: transform it.
/// Example: const auto normalization = data::Normalization{}.adapt(train.features.array(0));
struct Normalization {
  std::vector<float> mean{};
  std::vector<float> variance{};

  /// Measures every channel, the last axis of the samples; the variance is that of the population, as in Keras.
  /// Errors: data_error when there are no samples, or values that are not finite.
  Normalization& adapt(const Array& array) {
    if (array.values() == 0 || array.flat()) detail::raise<data_error>("Normalization adapts to samples of a shape; give it some");
    check_finite(array, "the array to adapt to");
    const std::size_t channels = array.shape().size() > 1 ? array.shape().back() : 1;
    const auto values = array.as<float>();
    const auto count = static_cast<double>(values.size() / channels);
    std::vector<double> sum(channels), square(channels);
    for (std::size_t i = 0; i < values.size(); ++i) sum[i % channels] += static_cast<double>(values[i]);
    for (double& total : sum) total /= count;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double distance = static_cast<double>(values[i]) - sum[i % channels];
      square[i % channels] += distance * distance;
    }
    mean.assign(sum.begin(), sum.end());
    variance.clear();
    for (double total : square) variance.push_back(static_cast<float>(total / count));
    return *this;
  }

  /// A normalized copy. Errors: shape_error when the samples have another number of channels.
  Array transform(const Array& array) const {
    check_channels(array.shape().size() > 1 ? array.shape().back() : 1);
    const auto values = array.as<float>();
    std::vector<float> normalized(values.begin(), values.end()), deviation(mean.size());
    normalize(normalized, deviation);
    return {std::move(normalized), array.shape()};
  }

  void check(const ImageShape& shape) const { check_channels(static_cast<std::size_t>(shape.channels)); }

  void operator()(Picture& picture, Random&) const { normalize(picture.pixels(), picture.scratch().first(mean.size())); }

 private:
  void check_channels(std::size_t channels) const {
    if (mean.size() != variance.size() || (mean.size() != 1 && mean.size() != channels))
      detail::raise<shape_error>("Normalization has ", mean.size(), " means and ", variance.size(), " variances for ", channels,
                                 " channels; give one for each or one for all, or adapt it");
    if (std::ranges::any_of(variance, [](float v) { return !(v >= 0); }))
      detail::raise<data_error>("Normalization has a variance that is negative or no number");
  }

  void normalize(std::span<float> pixels, std::span<float> deviation) const {
    std::ranges::transform(variance, deviation.begin(), [](float v) { return std::max(std::sqrt(v), 1e-7f); });
    detail::each_channel(pixels, mean, deviation, [](auto pixel, auto middle, auto spread) __attribute__((always_inline)) {
      return Math<decltype(pixel)>::divide(pixel - middle, spread);
    });
  }
};

}  // namespace weft::inline WEFT_ABI::data
