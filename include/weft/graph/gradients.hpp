// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

namespace weft::inline WEFT_ABI {

constexpr Tensor reshape(Tensor x, const Shape& shape);

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

  constexpr Tensor tensor(int node) { return {&graph, node}; }
  constexpr Tensor operand(int node, int k) { return {&graph, graph.nodes[node].operand[k]}; }
  constexpr Tensor gradient(int node) { return {&graph, adjoint[node]}; }
  constexpr bool needs(int node, int k) const { return needed[graph.nodes[node].operand[k]]; }

  constexpr void add(int node, Tensor g);
};

}  // namespace weft
