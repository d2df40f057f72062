// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/convolve.hpp>

namespace weft::inline WEFT_ABI {

/// A convolution over images: activation(x * W + b), as a cross-correlation.
/// Shape: [H, W, C] to [H', W', filters], where an extent E becomes (E + padding - dilation (kernel - 1) - 1) / stride + 1,
/// rounded down; E / stride, rounded up, with .padding = same.
/// Parameters: weight [kernel..., C / groups, filters], in files [filters, C / groups, kernel...] as in PyTorch; bias [filters].
/// Example: `Conv2D{.filters = 32, .kernel = 3, .padding = same, .activation = relu}`
struct Conv2D {
  int filters = 0;
  Extents<2> kernel{};
  Extents<2> stride = 1;
  Padding padding = valid;
  Extents<2> dilation = 1;
  int groups = 1;
  Activation activation{};
  bool bias = true;
  Initializer kernel_initializer = glorot_uniform;
  Initializer bias_initializer = zeros;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::convolve<2>(x, *this));
  }

  constexpr void describe(Text& text) const { text << ".filters = " << filters << ", .kernel = " << kernel; }
};

}  // namespace weft
