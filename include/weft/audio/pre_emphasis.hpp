// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <span>

namespace weft::inline WEFT_ABI::audio {

/// Lifts high frequencies, of which voices have little: each sample minus a part of the one before it.
/// Values: y[i] = x[i] - coefficient x[i - 1]; before the first sample there is silence.
/// State: the last sample, so that blocks may follow each other. Source: Young et al. 2006, The HTK Book 3.4, section 5.2.
struct PreEmphasis {
  float coefficient = 0.97f;
  float last = 0;

  /// Where they stand.
  void operator()(std::span<float> samples) {
    for (float& sample : samples) {
      const float before = last;
      last = sample;
      sample -= coefficient * before;
    }
  }
};

}  // namespace weft::inline WEFT_ABI::audio
