// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/glorot_uniform.hpp>
#include <weft/graph/initializers/orthogonal.hpp>
#include <weft/layers/activation.hpp>
#include <weft/layers/detail/recurrent.hpp>
#include <weft/scalar/activations/sigmoid.hpp>

namespace weft::inline WEFT_ABI {

/// A gated recurrent unit: from step to step it carries its output h. With parts r, z, n of x W + b and of h U + c:
/// R = s(r + r'), Z = s(z + z'), N = a(n + R n'), h = (1 - Z) N + Z h, where a is the activation and s the recurrent one. With
/// .reset_after = false R resets h before it is multiplied: n' is that of (R h) U, and there is no c.
/// Shape: [T, F] to [units], that of the last step, or [T, units] with .return_sequences = true.
/// Parameters: weight_ih_l0 [F, 3 units], weight_hh_l0 [units, 3 units], in files transposed; bias_ih_l0 [3 units], and with
/// .reset_after = true bias_hh_l0 [3 units]. Gates stand in the order r, z, n. All as in PyTorch.
/// Source: Cho et al. 2014, Learning Phrase Representations using RNN Encoder-Decoder.
/// Example: `GRU{.units = 64}`
struct GRU {
  int units = 0;
  Activation activation = hyperbolic_tangent;
  Activation recurrent_activation = sigmoid;
  bool bias = true;
  bool reset_after = true;  ///< as in PyTorch; the other way is that of the paper
  bool return_sequences = false;
  bool go_backwards = false;     ///< from the last step to the first; a sequence is returned in this order
  double dropout = 0;            ///< of the input's channels, the same at all steps
  double recurrent_dropout = 0;  ///< of h where it is multiplied, the same at all steps
  Initializer kernel_initializer = glorot_uniform;
  Initializer recurrent_initializer = orthogonal;
  Initializer bias_initializer = zeros;
  Name name{};

  static constexpr int gates = 3, states = 1;

  constexpr Tensor operator()(Tensor x) const { return with_states(x).output; }
  /// mask: [T], 1 for steps that count and 0 for those that are skipped.
  constexpr Tensor operator()(Tensor x, Tensor mask) const { return (*this)(masked(x, mask)); }

  /// Output and states {h} after the last step. first: the states before the first step.
  constexpr Recurrence<1> with_states(Tensor x) const { return detail::run_recurrent(x, *this, nullptr); }
  constexpr Recurrence<1> with_states(Tensor x, const std::array<Tensor, 1>& first) const { return detail::run_recurrent(x, *this, &first); }

  constexpr std::array<Tensor, 1> step(Tensor x, const std::array<Tensor, 1>& s, const detail::RecurrentProduct& product) const {
    const int n = units;
    const Tensor h = s[0], u = product.weight;
    const Tensor y = reset_after ? product(h) : matmul(product.left(h), slice(u, 1, 0, 2 * n));
    const auto gate = [&](int k) { return recurrent_activation(slice(x, 0, k * n, n) + slice(y, 0, k * n, n)); };
    const Tensor r = gate(0), z = gate(1);
    const Tensor own = reset_after ? r * slice(y, 0, 2 * n, n) : matmul(r * product.left(h), slice(u, 1, 2 * n, n));
    const Tensor candidate = activation(slice(x, 0, 2 * n, n) + own);
    return {map([](Scalar keep, Scalar now, Scalar before) { return (1.0 - keep) * now + keep * before; }, z, candidate, h)};
  }

  constexpr Initializer input_bias(Tensor) const { return bias_initializer; }
  constexpr bool has_recurrent_bias() const { return bias && reset_after; }

  constexpr void describe(Text& text) const { text << ".units = " << units; }
};

}  // namespace weft
