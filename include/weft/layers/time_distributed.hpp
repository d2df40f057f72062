// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/mask.hpp>
#include <weft/graph/operations/scan.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// A layer applied to every step of a sequence, with one set of parameters. A mask is handed on.
/// Shape: [T, S...] to [T, R...], where the layer makes [R...] of [S...]. Parameters: those of the layer.
/// Example: `TimeDistributed{Conv2D{.filters = 8, .kernel = 3}}`
template <class L>
struct TimeDistributed {
  L layer{};
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".layer = " << description(layer); }

 private:
  using One = std::array<Tensor, 1>;

  constexpr Tensor forward(Tensor x) const {
    if (x.failed()) return x;
    if (x.rank() < 2)
      return x.fail(Text{} << "expects a sequence of tensors, [time, ...], but receives a tensor of shape " << x.shape()
                           << "; put the layer itself in its place");
    const Tensor zero = detail::expand(x.constant(0), shape_of_step(x), true);
    if (x.failed()) return x;
    const Tensor y = scan([&](const One& in, const One&) { return One{layer(in[0])}; }, One{x}, One{zero}).all[0];
    return !x.failed() && has_mask(x) ? masked(y, mask_of(x)) : y;
  }

  // What the layer makes of one step, tried on a copy of the network.
  constexpr Shape shape_of_step(Tensor x) const {
    Graph trial = *x.graph;
    const Shape sequence = x.shape();
    Shape step;
    for (int k = 1; k < sequence.rank; ++k) step.push(sequence[k]);
    const Tensor y = layer(reshape(slice({&trial, x.id}, 0, 0, 1), step));
    if (trial.failed()) x.fail(trial.mistake);
    return y.shape();
  }
};

}  // namespace weft
