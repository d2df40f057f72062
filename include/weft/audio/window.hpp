// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cstddef>
#include <vector>

namespace weft::inline WEFT_ABI::audio {

/// By what the samples of a frame are multiplied: a formula of their place, which goes from 0 to 1.
/// Shape: any length. Example: `constexpr Window triangle{[](double t) { return t < 0.5 ? 2 * t : 2 - 2 * t; }};`
struct Window {
  double (*formula)(double place) = nullptr;

  /// As one of many that follow each other, for spectra: the place 1 is the first sample of the next.
  std::vector<float> periodic(std::size_t length) const { return values(length, length); }

  /// The place 1 is the last sample, for filters.
  std::vector<float> symmetric(std::size_t length) const { return values(length, length - 1); }

 private:
  // A single sample stands in the middle of its window, where common ones are 1.
  std::vector<float> values(std::size_t length, std::size_t steps) const {
    if (length == 1) return {static_cast<float>(formula(0.5))};
    std::vector<float> window;
    for (std::size_t i = 0; i < length; ++i)
      window.push_back(static_cast<float>(formula(static_cast<double>(i) / static_cast<double>(steps))));
    return window;
  }
};

}  // namespace weft::inline WEFT_ABI::audio
