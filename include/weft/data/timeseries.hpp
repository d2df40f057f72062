// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/dataset.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// Which steps of a series are a sample, and which step is its target; names as in Keras, but for `ahead`.
struct TimeseriesOptions {
  std::size_t sequence_length = 24;  ///< steps of a sample
  std::size_t sequence_stride = 1;   ///< from the beginning of one sample to that of the next
  std::size_t ahead = 1;             ///< from a sample's last step to its target
};

/// Cuts a series into samples of consecutive steps, to forecast a later step from.
/// Shape: a series {steps, F}, or flat, which is F = 1; features {samples, sequence_length, F}, targets {samples, F}.
/// Samples are in the order of time: a part of them for testing is best the last, by Dataset::subset.
/// Errors: data_error when the series is too short for one sample, holds no floats, or a stride or length is 0.
inline Dataset timeseries(const Array& series, TimeseriesOptions options = {}) {
  const auto [length, stride, ahead] = options;
  const std::size_t steps = series.size(), each = series.sample_values();
  if (length == 0 || stride == 0 || length > steps || ahead > steps - length)
    detail::raise<data_error>("a series of ", steps, " steps has no samples of ", length, " steps, every ", stride,
                              ", with a target ", ahead, " steps ahead; choose fewer, and a length and stride above 0");
  const std::size_t samples = (steps - length - ahead) / stride + 1;
  const std::span<const float> values = series.as<float>();
  std::vector<float> features, targets;
  features.reserve(samples * length * each);
  targets.reserve(samples * each);
  const auto append = [&](std::vector<float>& to, std::size_t first, std::size_t count) {
    const auto part = values.subspan(first * each, count * each);
    to.insert(to.end(), part.begin(), part.end());
  };
  for (std::size_t k = 0; k < samples; ++k) {
    append(features, k * stride, length);
    append(targets, k * stride + length - 1 + ahead, 1);
  }
  return {{std::move(features), {samples, length, each}}, {std::move(targets), {samples, each}}};
}

}  // namespace weft::inline WEFT_ABI::data
