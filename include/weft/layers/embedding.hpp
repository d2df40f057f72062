// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/random_uniform.hpp>
#include <weft/graph/operations/gather.hpp>
#include <weft/graph/operations/mask.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// A row of a trained table for every integer. The table has as many rows as the network's Tokens have values.
/// With .mask_zero = true the integer 0 stands for no word: layers that run over time skip it.
/// Shape: [...] of integers to [..., units]. Parameters: weight [vocabulary, units].
struct Embedding {
  int units = 0;
  Initializer embeddings_initializer = random_uniform;
  bool mask_zero = false;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".units = " << units; }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (x.failed()) return x;
    if (units <= 0) return x.fail(Text{} << "needs at least one unit; set .units to the length of a row");
    const int rows = vocabulary(x);
    if (x.node().element != Element::int32 || rows <= 0)
      return x.fail(Text{} << "expects the network's integers but receives numbers of shape " << x.shape()
                           << "; put it first, and declare the input as Tokens{.vocabulary = ...}");
    const Tensor y = gather(x.parameter("weight", {rows, units}, embeddings_initializer), x);
    if (!mask_zero) return y;
    if (x.rank() != 1)
      return x.fail(Text{} << "expects a sequence of integers with .mask_zero = true but receives integers of shape " << x.shape()
                           << "; leave it out, or declare the input as Tokens{.length = ...}");
    return masked(y, map([](Scalar word) { return where(word > 0.0, 1.0, 0.0); }, x));
  }

  // Views of an input have its values.
  static constexpr int vocabulary(Tensor x) {
    int id = x.id;
    while (x.graph->nodes[id].role() == Role::view) id = x.graph->nodes[id].operand[0];
    for (const Feed& feed : x.graph->inputs)
      if (feed.node == id) return feed.classes;
    return 0;
  }
};

}  // namespace weft
