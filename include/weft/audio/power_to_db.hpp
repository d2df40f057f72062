// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/detail/complex_parts.hpp>
#include <weft/config.hpp>
#include <weft/simd/math.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>

namespace weft::inline WEFT_ABI::audio {

/// What powers are measured against, and what counts as silence; names as in Keras.
struct DecibelOptions {
  double ref_power = 1;      ///< 0 dB
  double min_power = 1e-10;  ///< what is less counts as this
  double top_db = 80;        ///< what is further below the loudest counts as this far; infinity for no such limit
};

/// Turns powers into decibels, where they stand.
/// Values: 10 log10(max(power, min_power) / ref_power), but at least their maximum - top_db.
inline void power_to_db(std::span<float> values, DecibelOptions options = {}) {
  using M = Math<simd::Vector>;
  constexpr double decibels = 10 / std::numbers::ln10;
  const double reference = std::max(std::abs(options.ref_power), options.min_power);
  const simd::Vector least(static_cast<float>(options.min_power)), factor(static_cast<float>(decibels));
  const simd::Vector shift(static_cast<float>(-decibels * std::log(reference)));
  simd::Vector most(-std::numeric_limits<float>::infinity());
  const auto each = [&](auto&& formula) __attribute__((always_inline)) {
    const long count = static_cast<long>(values.size());
    for (long i = 0; i < count; i += simd::lanes) {
      float* const at = values.data() + i;
      const int n = detail::lanes_of(count - i);
      simd::store_first(at, formula(simd::load_first(at, n), n), n);
    }
  };
  each([&](simd::Vector power, int n) __attribute__((always_inline)) {
    const simd::Vector db = simd::fma(M::log(M::maximum(power, least)), factor, shift);
    most = M::maximum(most, simd::first_or(db, n, most));
    return db;
  });
  const simd::Vector floor(simd::maximum(most) - static_cast<float>(options.top_db));
  if (options.top_db < std::numeric_limits<double>::infinity())
    each([&](simd::Vector db, int) __attribute__((always_inline)) { return M::maximum(db, floor); });
}

}  // namespace weft::inline WEFT_ABI::audio
