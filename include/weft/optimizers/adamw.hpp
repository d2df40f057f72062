// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/optimizers/adam.hpp>

namespace weft::inline WEFT_ABI {

/// Adam after a step in which every parameter, biases too, loses the share rate * weight_decay.
/// Source: Loshchilov and Hutter 2019, Decoupled Weight Decay Regularization.
struct AdamW {
  double learning_rate = 1e-3;
  double weight_decay = 4e-3;
  double beta_1 = 0.9;
  double beta_2 = 0.999;
  double epsilon = 1e-7;

  static constexpr std::string_view name = "adamw";
  static constexpr int slots = Adam::slots;
  static constexpr std::array<std::string_view, slots> slot_names = Adam::slot_names;

  struct Step {
    Adam::Step adam;
    double decay;
  };
  constexpr Step at(long step, double rate) const {
    return {Adam{rate, beta_1, beta_2, epsilon}.at(step, rate), rate * weight_decay};
  }

  template <class T>
  static constexpr void update(const Step& step, T& parameter, T gradient, T (&slot)[slots]) {
    // Not a product with 1 - decay, which in float would lose most of a small decay's digits.
    parameter = Math<T>::fma(Math<T>::number(-step.decay), parameter, parameter);
    Adam::update(step.adam, parameter, gradient, slot);
  }
};

}  // namespace weft
