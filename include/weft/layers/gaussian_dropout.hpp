// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/normal_noise.hpp>
#include <weft/layers/detail/rate.hpp>
#include <weft/meta/math.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// While training, multiplies by normally distributed numbers of mean 1 whose variance is that of Dropout's factors,
/// rate / (1 - rate); otherwise it is nothing. Shape: unchanged. Values: rate in [0, 1).
/// Source: Srivastava et al. 2014, Dropout: A Simple Way to Prevent Neural Networks from Overfitting, 10.
struct GaussianDropout {
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
    const double stddev = Math<double>::sqrt(rate / (1 - rate));
    return map([stddev](Scalar v, Scalar noise) { return v * (noise * stddev + 1.0); }, x, normal_noise(x));
  }
};

}  // namespace weft
