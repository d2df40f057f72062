// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/dense.hpp>
#include <weft/layers/dropout.hpp>
#include <weft/scalar/activations/relu.hpp>

namespace weft::inline WEFT_ABI {

/// Two dense layers, of `units` and back to the features that came in, with an activation between them.
/// Shape: [..., F], unchanged. Parameters: linear1.weight [F, units], linear1.bias, linear2.weight [units, F], linear2.bias.
/// Source: Vaswani et al. 2017, Attention Is All You Need, section 3.3.
struct FeedForward {
  int units = 0;
  Activation activation = relu;
  double dropout = 0;  ///< between them
  bool bias = true;
  Initializer kernel_initializer = glorot_uniform;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".units = " << units; }

  /// The same without a scope of its own, for layers that have these parameters among theirs.
  constexpr Tensor forward(Tensor x) const {
    if (x.failed()) return x;
    Tensor y = Dense{.units = units, .activation = activation, .bias = bias, .kernel_initializer = kernel_initializer,
                     .name = "linear1"}(x);
    if (dropout > 0) y = Dropout{.rate = dropout}(y);
    return Dense{.units = x.rank() == 0 ? 1 : x.shape()[-1], .bias = bias, .kernel_initializer = kernel_initializer, .name = "linear2"}(y);
  }
};

}  // namespace weft
