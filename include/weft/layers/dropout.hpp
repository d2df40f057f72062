// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/index.hpp>
#include <weft/layers/detail/rate.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// While training, sets a random share of the numbers to 0 and scales the others so that the mean stays; otherwise it
/// is nothing. Shape: unchanged. Values: rate in [0, 1), the probability of a 0.
/// Source: Srivastava et al. 2014, Dropout: A Simple Way to Prevent Neural Networks from Overfitting.
struct Dropout {
  double rate = 0.5;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".rate = " << rate; }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (!detail::expect_rate(x, rate)) return x;
    if (!x.graph->training || rate == 0) return x;
    const double p = static_cast<float>(rate);  // so that comparisons in float and double agree
    return map([p](Scalar v, Scalar chance) { return where(chance < p, 0.0, v * (1 / (1 - p))); }, x, uniform_noise(x));
  }
};

}  // namespace weft
