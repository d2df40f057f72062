// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/constant.hpp>
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/batch_mean.hpp>
#include <weft/graph/operations/stop_gradient.hpp>
#include <weft/layers/detail/channels.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Numbers of mean 0 and variance 1 in every channel, times a trained weight, plus a trained bias. While training, mean
/// and variance are those of the batch over all axes but the last; otherwise, and in a layer that is frozen, they are
/// moving averages of these: momentum times the old value and 1 - momentum times the batch's, biased variance included.
/// Shape: [..., C], unchanged. State: running_mean [C], running_var [C]. Parameters: weight [C], bias [C].
/// Source: Ioffe and Szegedy 2015, Batch Normalization.
struct BatchNormalization {
  double momentum = 0.99;
  double epsilon = 1e-3;
  bool center = true;  ///< whether there is a bias
  bool scale = true;   ///< whether there is a weight
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

 private:
  struct Moments {
    Tensor mean, variance;
  };

  constexpr Tensor forward(Tensor x) const {
    if (!detail::expect_channels(x)) return x;
    const Shape channels{x.shape()[-1]};
    const Tensor weight = scale ? x.parameter("weight", channels, ones) : x.constant(1);
    const Tensor bias = center ? x.parameter("bias", channels) : x.constant(0);
    const Moments moving{x.state("running_mean", channels), x.state("running_var", channels, ones)};
    if (!x.graph->training || x.graph->frozen) return normalized(x, moving, weight, bias);
    const Moments batch = moments(x);
    follow(moving.mean, batch.mean);
    follow(moving.variance, batch.variance);
    return normalized(x, batch, weight, bias);
  }

  // First of each sample, by the threads that share samples; then of these. What gradients are stopped at has none: a
  // sum of deviations from its own mean is 0.
  static constexpr Moments moments(Tensor x) {
    Axes inner;
    for (int i = 0; i + 1 < x.rank(); ++i) inner.axis[inner.count++] = i;
    const auto deviation = [](Scalar v, Scalar middle) { return square(v - middle); };
    const Tensor own = inner.count > 0 ? weft::mean(x, inner) : x, mean = batch_mean(own);
    Tensor spread = map(deviation, own, stop_gradient(mean));
    if (inner.count > 0) spread = weft::mean(map(deviation, x, stop_gradient(own)), inner) + spread;
    return {mean, batch_mean(spread)};
  }

  // Backwards this is two sums, of dz and of dz (x - mean), and one pass over x.
  constexpr Tensor normalized(Tensor x, const Moments& m, Tensor weight, Tensor bias) const {
    const Tensor factor = map([e = epsilon](Scalar w, Scalar v) { return w / sqrt(v + e); }, weight, m.variance);
    const Tensor middle = stop_gradient(m.mean);
    const Tensor shift = map([](Scalar b, Scalar mean, Scalar c, Scalar f) { return b - (mean - c) * f; }, bias, m.mean, middle, factor);
    return map([](Scalar v, Scalar c, Scalar f, Scalar s) { return (v - c) * f + s; }, x, middle, factor, shift);
  }

  constexpr void follow(Tensor average, Tensor value) const {
    average.update(map([m = momentum](Scalar a, Scalar v) { return a * m + v * (1 - m); }, average, value));
  }
};

}  // namespace weft
