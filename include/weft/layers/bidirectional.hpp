// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/concatenate.hpp>
#include <weft/layers/detail/recurrent.hpp>

namespace weft::inline WEFT_ABI {

/// What is made of the outputs of both ways.
enum class MergeMode : unsigned char { concat, sum, mul, ave };

/// A recurrent layer that goes both ways, each with parameters of its own, whose outputs are merged step by step. Steps that a mask
/// leaves out give 0 where sequences are returned, as in Keras.
/// Shape: that of the layer, with twice as many channels for MergeMode::concat.
/// Parameters: those of the layer; names of the way backwards end in _reverse, as in PyTorch.
/// Source: Schuster and Paliwal 1997, Bidirectional Recurrent Neural Networks.
/// Example: `Bidirectional{.layer = LSTM{.units = 64, .return_sequences = true}}`
template <class L>
struct Bidirectional {
  L layer{};
  MergeMode merge_mode = MergeMode::concat;
  Name name{};

  static constexpr int states = 2 * L::states;
  using States = std::array<Tensor, states>;

  constexpr Tensor operator()(Tensor x) const { return with_states(x).output; }
  /// mask: [T], 1 for steps that count and 0 for those that are skipped.
  constexpr Tensor operator()(Tensor x, Tensor mask) const { return (*this)(masked(x, mask)); }

  /// Output and states after the last step, first those of the way forwards. first: the states before the first step.
  constexpr Recurrence<states> with_states(Tensor x) const { return run(x, nullptr); }
  constexpr Recurrence<states> with_states(Tensor x, const States& first) const { return run(x, &first); }

  /// What each way makes, forwards and backwards, as with Keras's merge_mode=None: outputs in the order of the steps, and states.
  /// Example: `const auto [forwards, backwards] = Bidirectional{LSTM{.units = 64}}.unmerged(x);`
  constexpr std::array<Recurrence<L::states>, 2> unmerged(Tensor x) const { return both(x, nullptr); }
  constexpr std::array<Recurrence<L::states>, 2> unmerged(Tensor x, const States& first) const { return both(x, &first); }

  constexpr void describe(Text& text) const { text << ".layer = " << description(layer); }

 private:
  using Half = std::array<Tensor, L::states>;

  using Ways = std::array<Recurrence<L::states>, 2>;

  constexpr Recurrence<states> run(Tensor x, const States* first) const {
    const LayerScope scope(x, *this);
    const Ways way = each_way(x, first);
    Recurrence<states> made{x.failed() ? x : merged(way[0].output, way[1].output), {}};
    for (std::size_t k = 0; k < states; ++k) made.states[k] = way[k / L::states].states[k % L::states];
    scope.result(made.output);
    return made;
  }

  constexpr Ways both(Tensor x, const States* first) const {
    const LayerScope scope(x, *this);
    const Ways way = each_way(x, first);
    scope.result(way[0].output);
    return way;
  }

  constexpr Ways each_way(Tensor x, const States* first) const {
    Ways way;
    for (Recurrence<L::states>& one : way) one.output = x, one.states.fill(x);
    if (!x.failed() && layer.go_backwards) x.fail(Text{} << "goes both ways; leave out .go_backwards of its layer");
    Half before[2];
    for (std::size_t k = 0; first != nullptr && k < states; ++k) before[k / L::states][k % L::states] = (*first)[k];
    for (std::size_t k = 0; k < 2 && !x.failed(); ++k)
      way[k] = detail::recur(x, layer, {first != nullptr ? &before[k] : nullptr, true, k == 1});
    return way;
  }

  constexpr Tensor merged(Tensor a, Tensor b) const {
    switch (merge_mode) {
      case MergeMode::sum: return map([](Scalar y, Scalar z) { return y + z; }, a, b);
      case MergeMode::mul: return map([](Scalar y, Scalar z) { return y * z; }, a, b);
      case MergeMode::ave: return map([](Scalar y, Scalar z) { return (y + z) * 0.5; }, a, b);
      default: return concatenate(a, b);
    }
  }
};

}  // namespace weft
