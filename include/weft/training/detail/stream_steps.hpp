// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations.hpp>

namespace weft::inline WEFT_ABI::detail {

/// What the first axis of a node is, in a graph that takes a sequence in blocks.
enum class StreamAxis : std::uint8_t {
  none,       ///< something else than time
  steps,      ///< the steps of the block
  with_past,  ///< the steps of the block behind earlier ones, for a causal window
  refused     ///< what a block alone does not tell
};

/// Follows the steps of a block through the graph: what looks at all steps of the sequence, or moves them, is refused.
/// Cost: linear in nodes.
struct StreamSteps {
  const Graph& graph;
  List<StreamAxis> axis{};

  constexpr explicit StreamSteps(const Graph& g) : graph(g) {}

  /// The first node that a stream cannot compute; -1: there is none.
  constexpr int refused() {
    for (int i = 0; i < graph.nodes.size(); ++i) {
      axis.push_back(follow(graph.nodes[i]));
      if (axis.back() == StreamAxis::refused) return i;
    }
    return -1;
  }

 private:
  constexpr StreamAxis of(int node) const { return node < 0 ? StreamAxis::none : axis[node]; }

  constexpr bool has_steps(const Node& n) const {
    for (int k = 0; k < n.operands(); ++k)
      if (of(n.operand[k]) != StreamAxis::none) return true;
    return false;
  }

  constexpr StreamAxis follow(const Node& n) const {
    if (n.loop >= 0) return StreamAxis::none;
    if (n.is(feed_operation)) return n.shape.rank > 0 && n.shape[0] == graph.block ? StreamAxis::steps : StreamAxis::none;
    if (n.is(stack_operation)) return StreamAxis::steps;
    if (!has_steps(n)) return StreamAxis::none;
    switch (n.role()) {
      case Role::map: return n.shape[0] == graph.block ? StreamAxis::steps : StreamAxis::refused;
      case Role::reduction: return (n.attribute[0] & 1) != 0 ? StreamAxis::refused : StreamAxis::steps;
      case Role::contraction: return of(n.operand[1]) == StreamAxis::none ? of(n.operand[0]) : StreamAxis::refused;
      case Role::view: return view(n);
      case Role::join: return join(n);
      default: return opaque(n);
    }
  }

  constexpr StreamAxis view(const Node& n) const {
    if (n.is(transpose_operation)) return n.attribute[0] == 0 ? of(n.operand[0]) : StreamAxis::refused;
    if (n.is(flip_operation) && n.attribute[0] == 0) return StreamAxis::refused;
    const Node& from = graph.nodes[n.operand[0]];
    if (n.shape.rank > 0 && n.shape[0] == from.shape[0]) return of(n.operand[0]);
    const bool end = n.is(slice_operation) && (from.is(stack_operation) || of(n.operand[0]) == StreamAxis::with_past);
    return end ? StreamAxis::none : StreamAxis::refused;
  }

  constexpr StreamAxis join(const Node& n) const {
    if (n.attribute[0] != 0) return StreamAxis::steps;
    for (const Parameter& p : graph.parameters)
      if (p.stream && p.node == n.operand[0]) return StreamAxis::with_past;
    return StreamAxis::refused;
  }

  constexpr StreamAxis opaque(const Node& n) const {
    if (n.is(convolution_operation)) {
      const bool one = graph.nodes[n.operand[1]].shape[0] == 1 && n.shape[0] == graph.block;
      return one || of(n.operand[0]) == StreamAxis::with_past ? StreamAxis::steps : StreamAxis::refused;
    }
    if (n.is(cached_attention_operation)) return of(n.operand[0]) == StreamAxis::steps ? StreamAxis::steps : StreamAxis::refused;
    if (n.is(attention_operation)) return looks_elsewhere(n) ? StreamAxis::steps : StreamAxis::refused;
    return n.is(gather_operation) ? StreamAxis::steps : StreamAxis::refused;
  }

  // Whether steps look, each for itself, at what is the same for all of them.
  constexpr bool looks_elsewhere(const Node& n) const {
    const detail::Attending a = detail::attending(graph, n);
    for (int k = 1; k < n.operands(); ++k)
      if (of(n.operand[k]) != StreamAxis::none) return false;
    return !a.causal && !a.alibi && a.window == 0 && a.biases == 0;
  }
};

}  // namespace weft::inline WEFT_ABI::detail
