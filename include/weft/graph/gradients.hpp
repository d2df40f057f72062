// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

namespace weft::inline WEFT_ABI {

constexpr Tensor reshape(Tensor x, const Shape& shape);

namespace detail {

constexpr Tensor record_stack(Tensor x);

/// The loop over time that nodes are written to, for a while; -1: none.
class LoopScope {
 public:
  constexpr LoopScope(Graph& g, int loop) : graph_(g), before_(g.loop) { g.loop = loop; }
  constexpr ~LoopScope() { graph_.loop = before_; }
  LoopScope(const LoopScope&) = delete;
  LoopScope& operator=(const LoopScope&) = delete;

 private:
  Graph& graph_;
  int before_;
};

}  // namespace detail

/// The state of reverse differentiation: for every node the node of its gradient, as far as one is needed.
struct Gradients {
  Graph& graph;
  List<int> adjoint;
  List<bool> needed;  ///< does this value depend on something we differentiate by?

  /// The derivative of one formula by one argument, and which of the arguments it uses.
  struct Derivative {
    int formula, by;      // key
    int result = -1;      // formula number; -1: zero; -2: the incoming gradient itself
    int uses[max_operands] = {-1, -1, -1, -1, -1, -1};
  };
  List<Derivative> derivatives;

  /// A loop over time and the one that goes back through it; a state's chain and the chain of its gradient.
  struct Reverse {
    int of, by;
  };
  List<Reverse> loops, chains;
  List<int> carries, advances;  ///< the nodes of states in loops

  /// The loop of the gradients of a loop's values, which begins with the first of them.
  constexpr int reverse_of(int loop);
  constexpr int reverse_chain(int chain) const {
    for (const Reverse& r : chains)
      if (r.of == chain) return r.by;
    return -1;
  }

  /// The gradient of a slice along one axis, until those of a node's slices are put together: side by side they are one
  /// tensor.
  struct Part {
    int node, axis, start;
    Tensor d;
    int next = -1;
  };
  List<Part> parts;
  List<int> last_part;  ///< per node; -1: none

  constexpr void add_part(int node, int axis, int start, Tensor d) {
    parts.push_back({node, axis, start, d, last_part[node]});
    last_part[node] = parts.size() - 1;
  }
  constexpr void settle_parts(int node);

  constexpr Tensor tensor(int node) { return {&graph, node}; }
  constexpr Tensor operand(int node, int k) { return {&graph, graph.nodes[node].operand[k]}; }
  constexpr Tensor gradient(int node) { return {&graph, adjoint[node]}; }
  constexpr bool needs(int node, int k) const { return needed[graph.nodes[node].operand[k]]; }

  constexpr void add(int node, Tensor g);
};

}  // namespace weft
