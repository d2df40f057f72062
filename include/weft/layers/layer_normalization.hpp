// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/constant.hpp>
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/stop_gradient.hpp>
#include <weft/layers/detail/last_axes.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Numbers of mean 0 and variance 1 along the last axes of every sample, times a trained weight, plus a trained bias.
/// Shape: [..., F] with so many axes F, unchanged. Values: the variance is the biased one.
/// Parameters: weight [F], bias [F]. Source: Ba, Kiros and Hinton 2016, Layer Normalization.
struct LayerNormalization {
  int axes = 1;  ///< how many of the last axes are normalized together
  double epsilon = 1e-3;
  bool center = true;  ///< whether there is a bias
  bool scale = true;   ///< whether there is a weight
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const {
    if (axes != 1) text << ".axes = " << axes;
  }

 private:
  constexpr Tensor forward(Tensor x) const {
    detail::LastAxes last;
    if (!detail::expect_last_axes(x, axes, last)) return x;
    const Tensor weight = scale ? reshape(x.parameter("weight", last.shape, ones), {last.size}) : x.constant(1);
    const Tensor bias = center ? reshape(x.parameter("bias", last.shape), {last.size}) : x.constant(0);
    const Shape shape = x.shape();  // of a node that may move while others are recorded
    return reshape(normalized(reshape(x, last.rows), weight, bias), shape);
  }

  // What gradients are stopped at has none: a sum of deviations from its own mean is 0. The mean's own gradient goes by
  // a shift that is 0. So backwards a row takes its deviations and two sums that do not wait for each other.
  constexpr Tensor normalized(Tensor x, Tensor weight, Tensor bias) const {
    const Tensor middle = mean(x, -1, true), still = stop_gradient(middle), deviation = x - still;
    const Tensor factor = map([e = epsilon](Scalar v) { return 1.0 / sqrt(v + e); }, mean(square(deviation), -1, true));
    const Tensor shift = map([](Scalar s, Scalar m, Scalar f) { return (s - m) * f; }, still, middle, factor);
    const Tensor base = map([](Scalar s, Scalar w, Scalar b) { return s * w + b; }, shift, stop_gradient(weight), bias);
    return map([](Scalar d, Scalar f, Scalar w, Scalar b) { return d * f * w + b; }, deviation, factor, weight, base);
  }
};

}  // namespace weft
