// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/glorot_uniform.hpp>
#include <weft/graph/operations/matmul.hpp>
#include <weft/layers/activation.hpp>

namespace weft::inline WEFT_ABI {

/// A fully connected layer: activation(x W + b), along the last axis.
/// Shape: [..., F] to [..., units]. Parameters: weight [F, units], in files [units, F] as in PyTorch; bias [units].
struct Dense {
  int units = 0;
  Activation activation{};
  bool bias = true;
  Initializer kernel_initializer = glorot_uniform;
  Initializer bias_initializer = zeros;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".units = " << units; }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (x.failed()) return x;
    if (units <= 0) return x.fail(Text{} << "needs at least one unit; set .units to the number of outputs");
    if (x.node().element == Element::int32)
      return x.fail(Text{} << "expects numbers but receives integers of shape " << x.shape()
                           << "; put Embedding{.units = ...} before it");
    if (x.rank() != 1 && x.rank() != 2)
      return x.fail(Text{} << "expects one feature vector per sample but receives a tensor of shape " << x.shape()
                           << "; put Flatten{} before it");
    Tensor y = matmul(x, x.kernel("weight", {x.shape()[-1], units}, kernel_initializer));
    if (bias) y = y + x.parameter("bias", {units}, bias_initializer);
    return activation(y);
  }
};

}  // namespace weft
