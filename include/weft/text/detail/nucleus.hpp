// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>

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

// Floats as integers of the same order, so that a bound between two floats can be found by halving.
constexpr std::int32_t ordered(float value) {
  const auto bits = std::bit_cast<std::int32_t>(value);
  return bits < 0 ? static_cast<std::int32_t>(~static_cast<std::uint32_t>(bits) ^ 0x80000000u) : bits;
}
constexpr float from_ordered(std::int32_t order) {
  return std::bit_cast<float>(order < 0 ? static_cast<std::int32_t>(~(static_cast<std::uint32_t>(order) ^ 0x80000000u)) : order);
}

// Which of a vocabulary's logits take part in a draw: those from some bound on. Nothing is sorted or stored: the bound is
// found by halving the interval it lies in, so tokens of one logit take part together or not at all.
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
    float bound = -std::numeric_limits<float>::infinity();
    if (top_k > 0 && top_k < logits_.size()) bound = kth(top_k);
    return top_p < 1 ? least_of_mass(bound, top_p * mass_from(bound)) : bound;
  }

 private:
  // The largest bound that holds(bound) allows; it allows `low`, and everything below what it allows.
  template <class Holds>
  static float largest_bound(float low, float high, Holds holds) {
    std::int64_t at = ordered(low), end = std::int64_t{ordered(high)} + 1;
    while (end - at > 1) {
      const std::int64_t middle = at + (end - at) / 2;
      (holds(from_ordered(static_cast<std::int32_t>(middle))) ? at : end) = middle;
    }
    return from_ordered(static_cast<std::int32_t>(at));
  }

  float kth(std::size_t k) const {
    return largest_bound(-std::numeric_limits<float>::infinity(), largest_, [&](float bound) {
      std::size_t count = 0;
      for (float logit : logits_) count += logit >= bound ? 1 : 0;
      return count >= k;
    });
  }

  // What lies above the interval is summed once; each halving sums only what lies inside.
  float least_of_mass(float low, double wanted) const {
    float high = largest_;
    double above = 0;
    bool all = false;  // whether what is from `high` on is in `above`
    return largest_bound(low, largest_, [&](float bound) {
      double mass = above;
      for (float logit : logits_)
        if (logit >= bound && (logit < high || (!all && logit <= high))) mass += weight(logit);
      if (mass >= wanted) return true;
      above = mass;
      high = bound;
      all = true;
      return false;
    });
  }

  std::span<const float> logits_;
  float largest_;
  double inverse_;
};

}  // namespace weft::inline WEFT_ABI::detail
