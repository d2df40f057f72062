// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/convolve.hpp>

namespace weft::inline WEFT_ABI {

/// A convolution over sequences: activation(x * W + b), as a cross-correlation.
/// Shape: [T, C] to [T', filters], where an extent E becomes (E + padding - dilation (kernel - 1) - 1) / stride + 1,
/// rounded down; E / stride, rounded up, with .padding = same. .padding = causal sees the past alone.
/// Parameters: weight [kernel..., C / groups, filters], in files [filters, C / groups, kernel...] as in PyTorch; bias [filters].
/// Example: `Conv1D{.filters = 32, .kernel = 3, .padding = same, .activation = relu}`
struct Conv1D {
  int filters = 0;
  Extents<1> kernel{};
  Extents<1> stride = 1;
  Padding padding = valid;
  Extents<1> dilation = 1;
  int groups = 1;
  Activation activation{};
  bool bias = true;
  Initializer kernel_initializer = glorot_uniform;
  Initializer bias_initializer = zeros;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::convolve<1>(x, *this));
  }

  constexpr void describe(Text& text) const { text << ".filters = " << filters << ", .kernel = " << kernel; }
};

}  // namespace weft
