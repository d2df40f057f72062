// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

namespace weft::inline WEFT_ABI {

/// What a network receives: one tensor of numbers per sample.
/// Shape: as listed, without the batch; Input{28, 28, 1} is an image of height 28, width 28 and one channel.
struct Input {
  int extent[max_rank] = {};
  int rank = 0;

  template <std::same_as<int>... Extents>
    requires(sizeof...(Extents) <= max_rank)
  constexpr Input(Extents... extents) : extent{extents...}, rank(sizeof...(Extents)) {}

  constexpr Tensor declare(Graph& g, List<Feed>& feeds) const {
    Node n;
    n.operation = &feed_operation;
    n.batched = true;
    if (g.block > 0 && rank > 1 && (g.steps == 0 || extent[0] < g.steps)) g.steps = extent[0];
    for (int i = 0; i < rank; ++i) n.shape.push(i == 0 && rank > 1 && g.block > 0 ? g.block : extent[i]);
    for (int i = 0; i < rank; ++i)
      if (extent[i] <= 0) g.fail(Text{} << "Input{...}: every extent must be positive but the shape is " << n.shape
                                        << "; leave out an axis that is not there");
    const int id = g.push(n);
    feeds.push_back({id, 0});
    return {&g, id};
  }
};

/// What a network receives: integers in [0, vocabulary), such as words or items.
/// Shape: [length], or [] when length is 0: one integer per sample.
struct Tokens {
  int vocabulary = 0;
  int length = 0;

  constexpr Tensor declare(Graph& g, List<Feed>& feeds) const {
    Node n;
    n.operation = &feed_operation;
    n.batched = true;
    n.element = Element::int32;
    if (g.block > 0 && length > 0 && (g.steps == 0 || length < g.steps)) g.steps = length;
    if (length > 0) n.shape = {g.block > 0 ? g.block : length};
    if (vocabulary <= 0 || vocabulary > 1 << 24 || length < 0)
      g.fail(Text{} << "Tokens{.vocabulary = " << vocabulary << ", .length = " << length
                    << "}: the vocabulary must be between 1 and 16777216 and the length not negative;"
                    << " labels run from 0 to the vocabulary - 1");
    const int id = g.push(n);
    feeds.push_back({id, vocabulary});
    return {&g, id};
  }
};

}  // namespace weft
