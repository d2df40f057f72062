// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/convolve.hpp>

namespace weft::inline WEFT_ABI {

/// A convolution of each channel by itself, and then of all channels at each point.
/// Shape: [H, W, C] to [H', W', filters], extents as those of Conv2D. Parameters: depthwise.weight [kernel..., 1, C multiplier],
/// pointwise.weight [1, 1, C multiplier, filters], pointwise.bias [filters]: in files as of two Conv2d of PyTorch called so.
/// Source: Chollet 2017, Xception: Deep Learning with Depthwise Separable Convolutions.
struct SeparableConv2D {
  int filters = 0;
  Extents<2> kernel{};
  Extents<2> stride = 1;
  Padding padding = valid;
  Extents<2> dilation = 1;
  int multiplier = 1;  ///< filters of each channel
  Activation activation{};
  bool bias = true;
  Initializer kernel_initializer = glorot_uniform;
  Initializer bias_initializer = zeros;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".filters = " << filters << ", .kernel = " << kernel; }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (x.failed() || !detail::expect_filters(x, *this)) return x;
    const Tensor y = detail::convolve_channels<2>(x, *this, "depthwise.weight");
    if (y.failed()) return y;
    const Tensor w = x.kernel("pointwise.weight", {1, 1, y.shape()[-1], filters}, kernel_initializer);
    return detail::with_bias(convolution(y, w), *this, "pointwise.bias");
  }
};

}  // namespace weft
