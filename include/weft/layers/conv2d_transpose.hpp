// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/convolve.hpp>

namespace weft::inline WEFT_ABI {

/// A transposed convolution over images: spreads each input over a window, as the gradient of Conv2D does.
/// Shape: [H, W, C] to [H', W', filters]. With window = dilation (kernel - 1) + 1 an extent E becomes
/// (E - 1) stride + max(window, stride) with .padding = valid and E stride with same, as in Keras, and
/// (E - 1) stride + window - padding with numbers, as in PyTorch.
/// Parameters: weight [kernel..., filters, C], in files [C, filters, kernel...] as in PyTorch; bias [filters].
struct Conv2DTranspose {
  int filters = 0;
  Extents<2> kernel{};
  Extents<2> stride = 1;
  Padding padding = valid;
  Extents<2> output_padding = -1;  ///< more results at the end of each axis; -1: as Keras's None
  Extents<2> dilation = 1;
  Activation activation{};
  bool bias = true;
  Initializer kernel_initializer = glorot_uniform;
  Initializer bias_initializer = zeros;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::convolve_transposed<2>(x, *this));
  }

  constexpr void describe(Text& text) const { text << ".filters = " << filters << ", .kernel = " << kernel; }
};

}  // namespace weft
