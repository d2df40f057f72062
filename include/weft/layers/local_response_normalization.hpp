// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/average_pool.hpp>
#include <weft/layers/detail/channels.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Divides by (k + alpha times the mean square of so many neighbouring channels) to the power beta. Channels that are not
/// there count as 0; of an even size the channel itself is behind the middle. Shape: [..., C], unchanged.
/// Values: alpha belongs to the mean, as in PyTorch; Krizhevsky's belongs to the sum, and is this one over size.
/// Source: Krizhevsky, Sutskever and Hinton 2012, ImageNet Classification with Deep Convolutional Neural Networks, 3.3.
struct LocalResponseNormalization {
  int size = 5;
  double alpha = 1e-4;
  double beta = 0.75;
  double k = 1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const {
    text << ".size = " << size << ", .alpha = " << alpha << ", .beta = " << beta << ", .k = " << k;
  }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (!detail::expect_channels(x)) return x;
    if (size < 1 || !(alpha >= 0) || !(k > 0))
      return x.fail(Text{} << "expects a size of 1 or more, an alpha of 0 or more and a k above 0, so that it never divides by 0");
    const int channels = x.shape()[-1];
    const PoolWindow neighbours{.size = {1, size}, .stride = {1, 1}, .before = {0, size / 2}, .after = {0, (size - 1) / 2}};
    const Tensor line = reshape(square(x), {x.size() / channels, channels, 1});
    const Tensor average = average_pool(line, neighbours, PoolDivisor::all_cells), power = reshape(average, x.shape());
    // Kept for the way back, which then takes no logarithm.
    const Tensor factor = map([l = *this](Scalar p) { return exp(log(p * l.alpha + l.k) * -l.beta); }, power);
    return x * factor;
  }
};

}  // namespace weft
