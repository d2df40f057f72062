// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/convolve.hpp>

namespace weft::inline WEFT_ABI {

/// A convolution of each channel by itself.
/// Shape: [H, W, C] to [H', W', C multiplier], extents as those of Conv2D. Parameters: weight [kernel..., 1, C multiplier], in
/// files [C multiplier, 1, kernel...] as in PyTorch with groups = C; bias [C multiplier].
struct DepthwiseConv2D {
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

  constexpr void describe(Text& text) const { text << ".kernel = " << kernel; }

 private:
  constexpr Tensor forward(Tensor x) const {
    const Tensor y = detail::convolve_channels<2>(x, *this, "weight");
    return y.failed() ? y : detail::with_bias(y, *this);
  }
};

}  // namespace weft
