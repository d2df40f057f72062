// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/glorot_uniform.hpp>
#include <weft/graph/operations/places.hpp>
#include <weft/layers/detail/sequence.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Adds a row of a trained table for every place. (Keras's layer gives what is to be added.)
/// Shape: [T, F], unchanged. Parameters: weight [length, F], as of an Embedding of PyTorch.
struct PositionEmbedding {
  int length = 0;  ///< rows of the table, of which the first T are used; 0: T
  Initializer embeddings_initializer = glorot_uniform;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const {
    if (length != 0) text << ".length = " << length;
  }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (!detail::expect_sequence(x)) return x;
    const int places = detail::is_block(x) ? x.graph->steps : x.shape()[0], rows = length == 0 ? places : length;
    if (rows < places)
      return x.fail(Text{} << "has " << rows << " rows but the sequence has " << places
                           << " places; set .length to that or more, or leave it out");
    const Tensor table = x.parameter("weight", {rows, x.shape()[1]}, embeddings_initializer);
    return table.failed() ? table : x + detail::rows_of_places(table, x, places);
  }
};

}  // namespace weft
