// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/meta/math.hpp>
#include <weft/optimizers/concept.hpp>

namespace weft::inline WEFT_ABI {

/// Gradient descent, with momentum, and with Nesterov's look ahead.
/// Values: m = momentum m - rate g; w += m, or with nesterov w += momentum m - rate g. Before that weight_decay takes
/// its share of the rate off every parameter.
/// Source: Sutskever et al. 2013, On the Importance of Initialization and Momentum in Deep Learning.
struct SGD {
  double learning_rate = 0.01;
  double momentum = 0;
  bool nesterov = false;
  double weight_decay = 0;

  static constexpr std::string_view name = "SGD";
  static constexpr int slots = 1;
  static constexpr std::array<std::string_view, slots> slot_names = {"momentum"};

  struct Step {
    double rate, momentum, decay;
    bool nesterov;
  };
  constexpr Step at(long, double rate) const { return {rate, momentum, rate * weight_decay, nesterov}; }

  template <class T>
  static constexpr void update(const Step& step, T& parameter, T gradient, T (&slot)[slots]) {
    using M = Math<T>;
    const T momentum = M::number(step.momentum), move = M::number(-step.rate) * gradient;
    slot[0] = M::fma(momentum, slot[0], move);
    // Not a product with 1 - decay, which in float would lose most of a small decay's digits.
    const T kept = M::fma(M::number(-step.decay), parameter, parameter);
    parameter = kept + (step.nesterov ? M::fma(momentum, slot[0], move) : slot[0]);
  }
};

}  // namespace weft
