// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/mistake/raise.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// A recording.
/// Shape: samples {frames, channels}. Values: in [-1, 1]; rate in frames per second.
struct Sound {
  data::Array samples{};
  int rate = 0;

  std::size_t frames() const { return samples.size(); }
  std::size_t channels() const { return samples.sample_values(); }
  double seconds() const { return static_cast<double>(frames()) / rate; }

  /// A copy of one channel. Errors: data_error when there is none of that number.
  std::vector<float> channel(std::size_t number) const {
    if (number >= channels())
      detail::raise<data_error>("a sound of ", channels(), " channels has none of number ", number, "; they count from 0");
    const std::span<const float> all = samples.as<float>();
    std::vector<float> one(frames());
    for (std::size_t i = 0; i < one.size(); ++i) one[i] = all[i * channels() + number];
    return one;
  }

  /// The mean of all channels.
  std::vector<float> mono() const {
    const std::span<const float> all = samples.as<float>();
    std::vector<float> mean(frames());
    for (std::size_t i = 0; i < mean.size(); ++i) {
      for (std::size_t c = 0; c < channels(); ++c) mean[i] += all[i * channels() + c];
      mean[i] /= static_cast<float>(channels());
    }
    return mean;
  }
};

}  // namespace weft::inline WEFT_ABI::audio
