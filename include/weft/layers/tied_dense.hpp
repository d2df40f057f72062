// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/matmul.hpp>
#include <weft/layers/detail/numbers.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Products with the rows of an Embedding's table: a score for every token, with no weight of its own. (In Keras the Embedding is
/// a ReversibleEmbedding and called with reverse=True.)
/// Shape: [..., units] to [..., vocabulary]. Source: Press and Wolf 2017, Using the Output Embedding to Improve Language Models.
/// Example: `Embedding{.units = 64, .name = "wte"}, ..., TiedDense{.to = "wte"}`
struct TiedDense {
  Name to{};  ///< the .name of the Embedding
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".to = \"" << to.view() << "\""; }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (!detail::expect_numbers(x)) return x;
    const int node = table(*x.graph);
    if (node < 0)
      return x.fail(Text{} << "finds no layer of that name with a weight before it; give the Embedding the .name that .to says");
    const Tensor weight{x.graph, node};
    if (x.rank() == 0 || weight.rank() != 2 || weight.shape()[1] != x.shape()[-1])
      return x.fail(Text{} << "receives a tensor of shape " << x.shape() << " but the rows of a table of shape " << weight.shape()
                           << "; let the last layer give as many features as the Embedding has units");
    return matmul(x, transpose(weight));
  }

  // The node of the parameter whose name is that of the layer and "weight", within whatever blocks.
  constexpr int table(const Graph& g) const {
    ShortText wanted;
    wanted << to.view() << ".weight";
    for (const Parameter& p : g.parameters) {
      const std::string_view all = p.name.view(), own = wanted.view();
      if (all == own || (all.ends_with(own) && all[all.size() - own.size() - 1] == '.')) return p.node;
    }
    return -1;
  }
};

}  // namespace weft
