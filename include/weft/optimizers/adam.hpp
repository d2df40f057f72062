// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/meta/math.hpp>
#include <weft/optimizers/concept.hpp>

namespace weft::inline WEFT_ABI {

/// Steps of about the learning rate in every parameter, whatever the size of its gradients.
/// Values: Keras's, where epsilon is added before the bias of v is corrected:
/// m += (1 - beta_1)(g - m); v += (1 - beta_2)(g^2 - v); w -= rate sqrt(1 - beta_2^t) / (1 - beta_1^t) m / (sqrt(v) + epsilon).
/// Source: Kingma and Ba 2015, Adam: A Method for Stochastic Optimization, end of section 2.
struct Adam {
  double learning_rate = 1e-3;
  double beta_1 = 0.9;
  double beta_2 = 0.999;
  double epsilon = 1e-7;

  static constexpr std::string_view name = "adam";
  static constexpr int slots = 2;
  static constexpr std::array<std::string_view, slots> slot_names = {"momentum", "velocity"};

  struct Step {
    double rate, share_1, share_2, epsilon;
  };
  constexpr Step at(long step, double rate) const {
    const double corrected = rate * Math<double>::sqrt(1 - power(beta_2, step)) / (1 - power(beta_1, step));
    return {corrected, 1 - beta_1, 1 - beta_2, epsilon};
  }

  template <class T>
  static constexpr void update(const Step& step, T& parameter, T gradient, T (&slot)[slots]) {
    using M = Math<T>;
    slot[0] = M::fma(M::number(step.share_1), gradient - slot[0], slot[0]);
    slot[1] = M::fma(M::number(step.share_2), M::fma(gradient, gradient, -slot[1]), slot[1]);
    parameter = parameter - M::number(step.rate) * slot[0] / (M::sqrt(slot[1]) + M::number(step.epsilon));
  }

 private:
  // std::pow is not constexpr, nor the same on all machines. What 1 would not notice is 0; no branch depends on the
  // digits of the exponent, which in small networks would cost as much as the step.
  static constexpr double power(double base, long exponent) {
    double result = 1;
    for (; exponent > 0 && base > 0x1p-60; exponent /= 2, base *= base) result *= exponent % 2 == 1 ? base : 1.0;
    return exponent > 0 ? 0 : result;
  }
};

}  // namespace weft
