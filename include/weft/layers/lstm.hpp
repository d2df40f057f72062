// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/glorot_uniform.hpp>
#include <weft/graph/initializers/orthogonal.hpp>
#include <weft/layers/activation.hpp>
#include <weft/layers/detail/recurrent.hpp>
#include <weft/scalar/activations/sigmoid.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Ones for the second of four gates.
inline constexpr InitializerRule forget_rule{
    [](std::span<float> values, Filling&) {
      for (std::size_t k = 0; k < values.size(); ++k) values[k] = 4 * k / values.size() == 1 ? 1.f : 0.f;
    },
    "unit_forget_bias"};

}  // namespace detail

/// Long short-term memory: from step to step it carries a state h, which is its output, and a memory c. With gates i, f, g, o that are
/// parts of x W + h U + b: c = r(f) c + r(i) a(g); h = r(o) a(c), where a is the activation and r the recurrent one. With
/// .peepholes = true the gates see the memory, each number its own: i and f the c before the step, o that after it.
/// Shape: [T, F] to [units], that of the last step, or [T, units] with .return_sequences = true.
/// Parameters: weight_ih_l0 [F, 4 units], weight_hh_l0 [units, 4 units], in files transposed; bias_ih_l0 [4 units], and with
/// .recurrent_bias = true bias_hh_l0, which is added to it. Gates stand in the order i, f, g, o. All as in PyTorch, which has no
/// peepholes; theirs are weight_ch_l0 [3 units], of i, f, o.
/// Source: Hochreiter and Schmidhuber 1997, Long Short-Term Memory; Gers et al. 2000, Learning to Forget; Gers and Schmidhuber 2000,
/// Recurrent Nets that Time and Count.
/// Example: `LSTM{.units = 64, .return_sequences = true}`
struct LSTM {
  int units = 0;
  Activation activation = hyperbolic_tangent;
  Activation recurrent_activation = sigmoid;
  bool bias = true;
  bool recurrent_bias = false;  ///< a second bias, such as PyTorch's layers have
  bool return_sequences = false;
  bool go_backwards = false;      ///< from the last step to the first; a sequence is returned in this order
  double dropout = 0;             ///< of the input's channels, the same at all steps
  double recurrent_dropout = 0;   ///< of h where it is multiplied, the same at all steps
  bool unit_forget_bias = true;   ///< f's bias begins at 1
  bool peepholes = false;         ///< gates see the memory
  Initializer kernel_initializer = glorot_uniform;
  Initializer recurrent_initializer = orthogonal;
  Initializer bias_initializer = zeros;
  Name name{};

  static constexpr int gates = 4, states = 2;

  constexpr Tensor operator()(Tensor x) const { return with_states(x).output; }
  /// mask: [T], 1 for steps that count and 0 for those that are skipped.
  constexpr Tensor operator()(Tensor x, Tensor mask) const { return (*this)(masked(x, mask)); }

  /// Output and states {h, c} after the last step. first: the states before the first step.
  constexpr Recurrence<2> with_states(Tensor x) const { return detail::run_recurrent(x, *this, nullptr); }
  constexpr Recurrence<2> with_states(Tensor x, const std::array<Tensor, 2>& first) const { return detail::run_recurrent(x, *this, &first); }

  constexpr std::array<Tensor, 2> step(Tensor z, const std::array<Tensor, 2>& s, const detail::RecurrentProduct& product) const {
    const Tensor all = z + product(s[0]);
    const auto gate = [&](int k) { return slice(all, 0, k * units, units); };
    const auto seen = [&](Tensor z_of, int k, Tensor c) { return peepholes ? z_of + slice(product.peephole, 0, k * units, units) * c : z_of; };
    const Tensor i = recurrent_activation(seen(gate(0), 0, s[1])), f = recurrent_activation(seen(gate(1), 1, s[1]));
    const Tensor g = activation(gate(2)), early = peepholes ? gate(3) : recurrent_activation(gate(3)), c = f * s[1] + i * g;
    const Tensor o = peepholes ? recurrent_activation(seen(early, 2, c)) : early;
    return {o * activation(c), c};
  }

  constexpr Initializer input_bias(Tensor x) const {
    if (!unit_forget_bias) return bias_initializer;
    if (!(bias_initializer == zeros))
      x.fail(Text{} << "expects biases of zeros beside those of 1 for its forget gate; set .unit_forget_bias = false for another .bias_initializer");
    return {&detail::forget_rule};
  }
  constexpr bool has_recurrent_bias() const { return bias && recurrent_bias; }

  constexpr void describe(Text& text) const { text << ".units = " << units; }
};

}  // namespace weft
