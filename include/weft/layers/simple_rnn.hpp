// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/glorot_uniform.hpp>
#include <weft/graph/initializers/orthogonal.hpp>
#include <weft/layers/activation.hpp>
#include <weft/layers/detail/recurrent.hpp>

namespace weft::inline WEFT_ABI {

/// A recurrent layer: from step to step it carries its output h = activation(x W + h U + b).
/// Shape: [T, F] to [units], that of the last step, or [T, units] with .return_sequences = true.
/// Parameters: weight_ih_l0 [F, units], weight_hh_l0 [units, units], in files transposed; bias_ih_l0 [units], and with
/// .recurrent_bias = true bias_hh_l0, which is added to it. All as in PyTorch.
/// Source: Elman 1990, Finding Structure in Time.
/// Example: `SimpleRNN{.units = 32}`
struct SimpleRNN {
  int units = 0;
  Activation activation = hyperbolic_tangent;
  bool bias = true;
  bool recurrent_bias = false;  ///< a second bias, such as PyTorch's layers have
  bool return_sequences = false;
  bool go_backwards = false;     ///< from the last step to the first; a sequence is returned in this order
  double dropout = 0;            ///< of the input's channels, the same at all steps
  double recurrent_dropout = 0;  ///< of h where it is multiplied, the same at all steps
  Initializer kernel_initializer = glorot_uniform;
  Initializer recurrent_initializer = orthogonal;
  Initializer bias_initializer = zeros;
  Name name{};

  static constexpr int gates = 1, states = 1;

  constexpr Tensor operator()(Tensor x) const { return with_states(x).output; }
  /// mask: [T], 1 for steps that count and 0 for those that are skipped.
  constexpr Tensor operator()(Tensor x, Tensor mask) const { return (*this)(masked(x, mask)); }

  /// Output and states {h} after the last step. first: the states before the first step.
  constexpr Recurrence<1> with_states(Tensor x) const { return detail::run_recurrent(x, *this, nullptr); }
  constexpr Recurrence<1> with_states(Tensor x, const std::array<Tensor, 1>& first) const { return detail::run_recurrent(x, *this, &first); }

  constexpr std::array<Tensor, 1> step(Tensor z, const std::array<Tensor, 1>& s, const detail::RecurrentProduct& product) const {
    return {activation(z + product(s[0]))};
  }

  constexpr Initializer input_bias(Tensor) const { return bias_initializer; }
  constexpr bool has_recurrent_bias() const { return bias && recurrent_bias; }

  constexpr void describe(Text& text) const { text << ".units = " << units; }
};

}  // namespace weft
