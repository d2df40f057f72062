// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace weft::inline WEFT_ABI::detail {

// The first of the largest logits. Errors: data_error for NaN, infinity, and no finite logit.
inline std::size_t largest_logit(std::span<const float> logits) {
  std::size_t largest = 0;
  for (std::size_t i = 0; i < logits.size(); ++i) {
    if (!(logits[i] < std::numeric_limits<float>::infinity()))
      raise<data_error>("logit ", i, " is ", logits[i], "; has the training diverged?");
    if (logits[i] > logits[largest]) largest = i;
  }
  if (logits.empty() || !std::isfinite(logits[largest]))
    raise<data_error>("of ", logits.size(), " logits none is finite; there is no token to choose");
  return largest;
}

// Floats as integers of the same order, so that what lies between two floats can be counted in steps.
constexpr std::int64_t ordered(float value) {
  const auto bits = std::bit_cast<std::int32_t>(value);
  return bits < 0 ? static_cast<std::int32_t>(~static_cast<std::uint32_t>(bits) ^ 0x80000000u) : bits;
}
constexpr float from_ordered(std::int64_t order) {
  const auto bits = static_cast<std::uint32_t>(order);
  return std::bit_cast<float>(order < 0 ? ~(bits ^ 0x80000000u) : bits);
}

// Which of a vocabulary's logits take part in a draw: those from some bound on. Nothing is sorted and no memory is taken, so
// tokens of one logit take part together or not at all.
class Nucleus {
 public:
  Nucleus(std::span<const float> logits, float largest, double temperature)
      : logits_(logits), largest_(largest), inverse_(1 / temperature) {}

  // A probability that is not divided by the sum.
  double weight(float logit) const {
    return logit == largest_ ? 1 : std::exp((static_cast<double>(logit) - static_cast<double>(largest_)) * inverse_);
  }

  double mass_from(float least) const {
    double mass = 0;
    for (float logit : logits_)
      if (logit >= least) mass += weight(logit);
    return mass;
  }

  // The smallest logit that takes part.
  float least(std::size_t top_k, double top_p) const {
    float bound = smallest();
    if (top_k > 0 && top_k < logits_.size())
      bound = largest_bound(bound, static_cast<double>(top_k), [](float) { return 1.0; });
    if (top_p < 1)
      bound = largest_bound(bound, top_p * mass_from(bound), [this](float logit) { return weight(logit); });
    return bound;
  }

 private:
  // The smallest logit that is finite.
  float smallest() const {
    float least = largest_;
    for (float logit : logits_)
      if (logit < least && logit > -std::numeric_limits<float>::infinity()) least = logit;
    return least;
  }

  // The largest bound, not below `low`, from which on the logits' measures are `wanted` together. What lies between is
  // summed in a few hundred steps, then what lies within the one that matters, and so on: four passes at most.
  template <class Measure>
  float largest_bound(float low, double wanted, Measure measure) const {
    constexpr std::uint64_t steps = 512;
    std::int64_t at = ordered(low), end = ordered(largest_) + 1;
    double above = 0;
    while (end - at > 1) {
      const auto shift = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(end - at - 1) / steps));
      std::array<double, steps> sums{};
      for (float logit : logits_)
        if (const std::int64_t order = ordered(logit); order >= at && order < end)
          sums[static_cast<std::size_t>(order - at) >> shift] += measure(logit);
      std::size_t step = static_cast<std::size_t>(end - at - 1) >> shift;
      for (; step > 0 && above + sums[step] < wanted; --step) above += sums[step];
      at += static_cast<std::int64_t>(step) << shift;
      end = std::min(end, at + (std::int64_t{1} << shift));
    }
    return from_ordered(at);
  }

  std::span<const float> logits_;
  float largest_;
  double inverse_;
};

}  // namespace weft::inline WEFT_ABI::detail
