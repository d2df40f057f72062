// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/index.hpp>
#include <weft/layers/detail/images.hpp>
#include <weft/layers/detail/rate.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

constexpr Tensor channels_dropped(Tensor x, int axes, double rate) {
  if (!expect_rate(x, rate) || !expect_images(x, axes) || !x.graph->training || rate == 0) return x;
  const double p = static_cast<float>(rate);  // so that comparisons in float and double agree
  Shape each_channel;
  for (int k = 0; k < axes; ++k) each_channel.push(1);
  const Tensor chance = uniform_noise(x, each_channel.push(x.shape()[-1]));
  const Tensor kept = map([p](Scalar c) { return where(c < p, 0.0, 1 / (1 - p)); }, chance);
  return map([](Scalar v, Scalar k) { return where(k > 0.0, v * k, 0.0); }, x, kept);
}

}  // namespace detail

/// While training, sets a random share of a sequence's channels to 0, each at all times at once, and scales the others so
/// that the mean stays; otherwise it is nothing. Shape: [T, C], unchanged. Values: rate in [0, 1), the probability of a 0.
/// Source: Tompson et al. 2015, Efficient Object Localization Using Convolutional Networks.
struct SpatialDropout1D {
  double rate = 0.5;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::channels_dropped(x, 1, rate));
  }

  constexpr void describe(Text& text) const { text << ".rate = " << rate; }
};

/// The same for the channels of an image. Shape: [H, W, C], unchanged.
struct SpatialDropout2D {
  double rate = 0.5;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::channels_dropped(x, 2, rate));
  }

  constexpr void describe(Text& text) const { text << ".rate = " << rate; }
};

/// The same for the channels of a volume. Shape: [D, H, W, C], unchanged.
struct SpatialDropout3D {
  double rate = 0.5;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::channels_dropped(x, 3, rate));
  }

  constexpr void describe(Text& text) const { text << ".rate = " << rate; }
};

}  // namespace weft
