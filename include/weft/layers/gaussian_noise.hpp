// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/normal_noise.hpp>
#include <weft/layers/detail/numbers.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// While training, adds normally distributed noise of mean 0; otherwise it is nothing. Shape: unchanged.
/// Values: stddev, in the unit of x; it has no default.
struct GaussianNoise {
  double stddev = -1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".stddev = " << stddev; }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (!detail::expect_numbers(x)) return x;
    if (!(stddev >= 0)) return x.fail(Text{} << "needs a standard deviation of 0 or more; set .stddev to that of the noise");
    if (!x.graph->training || stddev == 0) return x;
    return map([s = stddev](Scalar v, Scalar noise) { return v + noise * s; }, x, normal_noise(x));
  }
};

}  // namespace weft
