// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/meta/math.hpp>
#include <weft/optimizers/concept.hpp>

namespace weft::inline WEFT_ABI {

/// Gradients divided by the root of the running mean of their squares, with momentum.
/// Values: Keras's, where epsilon stands under the root:
/// v = rho v + (1 - rho) g^2; m = momentum m + rate g / sqrt(v + epsilon); w -= m.
/// Source: Hinton 2012, Neural Networks for Machine Learning, lecture 6e.
struct RMSprop {
  double learning_rate = 1e-3;
  double rho = 0.9;
  double momentum = 0;
  double epsilon = 1e-7;

  static constexpr std::string_view name = "rmsprop";
  static constexpr int slots = 2;
  static constexpr std::array<std::string_view, slots> slot_names = {"velocity", "momentum"};

  struct Step {
    double rate, share, momentum, epsilon;
  };
  constexpr Step at(long, double rate) const { return {rate, 1 - rho, momentum, epsilon}; }

  template <class T>
  static constexpr void update(const Step& step, T& parameter, T gradient, T (&slot)[slots]) {
    using M = Math<T>;
    slot[0] = M::fma(M::number(step.share), M::fma(gradient, gradient, -slot[0]), slot[0]);
    const T move = M::number(step.rate) * gradient / M::sqrt(slot[0] + M::number(step.epsilon));
    slot[1] = M::fma(M::number(step.momentum), slot[1], move);
    parameter = parameter - slot[1];
  }
};

}  // namespace weft
