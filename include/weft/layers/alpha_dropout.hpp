// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/index.hpp>
#include <weft/layers/detail/rate.hpp>
#include <weft/meta/math.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// While training, sets a random share of the numbers to the lowest value of selu, and then scales and shifts all so that
/// a mean of 0 and a variance of 1 stay; otherwise it is nothing. Shape: unchanged. Values: rate in [0, 1).
/// Source: Klambauer et al. 2017, Self-Normalizing Neural Networks.
struct AlphaDropout {
  double rate = 0.5;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".rate = " << rate; }

 private:
  static constexpr double lowest = -1.6732632423543772848170429916717 * 1.0507009873554804934193349852946;

  constexpr Tensor forward(Tensor x) const {
    if (!detail::expect_rate(x, rate) || !x.graph->training || rate == 0) return x;
    const double p = static_cast<float>(rate);  // so that comparisons in float and double agree
    const double a = 1 / Math<double>::sqrt((1 - p) * (1 + p * lowest * lowest)), b = -a * lowest * p;
    const auto dropped = [=](Scalar v, Scalar chance) { return where(chance < p, a * lowest + b, v * a + b); };
    return map(dropped, x, uniform_noise(x));
  }
};

}  // namespace weft
