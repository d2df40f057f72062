// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/dense.hpp>
#include <weft/scalar/activations/silu.hpp>

namespace weft::inline WEFT_ABI {

/// A feed-forward layer with a gate: (silu(x G) * x U) D.
/// Shape: [..., F], unchanged. Parameters: gate_proj.weight [F, units], up_proj.weight [F, units], down_proj.weight [units, F],
/// called as in LLaMA. Source: Shazeer 2020, GLU Variants Improve Transformer.
struct SwiGLU {
  int units = 0;
  bool bias = false;
  Initializer kernel_initializer = glorot_uniform;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".units = " << units; }

 private:
  constexpr Dense dense(int n, const Activation& activation, const Name& own) const {
    return {.units = n, .activation = activation, .bias = bias, .kernel_initializer = kernel_initializer, .name = own};
  }

  constexpr Tensor forward(Tensor x) const {
    if (x.failed()) return x;
    const Tensor gate = dense(units, silu, "gate_proj")(x), up = dense(units, {}, "up_proj")(x);
    if (x.failed()) return x;
    return dense(x.shape()[-1], {}, "down_proj")(gate * up);
  }
};

}  // namespace weft
