// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations.hpp>
#include <weft/simd/vector.hpp>

namespace weft::inline WEFT_ABI {

/// Vectors of columns that a contraction computes at once. The right side's columns lie in panels of this width: in
/// memory where the library owns them (a Dense kernel), else panel by panel in a copy.
constexpr int panel_vectors(long columns) {
  const long vectors = (columns + simd::lanes - 1) / simd::lanes;
  if (vectors <= 3) return static_cast<int>(vectors);
  return vectors % 2 == 0 || vectors % 3 == 1 ? 2 : 3;
}

constexpr long panel_width(long columns) { return static_cast<long>(panel_vectors(columns)) * simd::lanes; }
constexpr long panel_count(long columns) { return (columns + panel_width(columns) - 1) / panel_width(columns); }

/// Floats from panel to panel of a blocked parameter of this shape: [columns / width][rows][width].
constexpr long panel_size(const Shape& s) { return s[0] * panel_width(s[1]); }

/// Floats a parameter takes in memory.
constexpr long storage_size(const Parameter& p) {
  return p.blocked ? panel_size(p.shape) * panel_count(p.shape[1]) : p.shape.size();
}

/// Whether node i is a parameter that lies in panels, or the gradient of one.
constexpr bool is_blocked(const GraphView& g, int i) {
  return g[i].is(parameter_operation) ? g[i].attribute[0] != 0 : g[i].is(matmul_operation) && g[i].attribute[1] != 0;
}

/// Decides which parameters lie in panels: matrices whose one use in the network is the right side of a product. Every
/// program of a network decides alike, because it is asked before anything follows the network.
constexpr void block_parameters(Graph& g, const List<Tensor>& outputs) {
  List<int> uses(g.nodes.size()), products(g.nodes.size());
  for (const Node& n : g.nodes)
    for (int k = 0; k < n.operands(); ++k) {
      ++uses[n.operand[k]];
      products[n.operand[k]] += k == 1 && n.is(matmul_operation);
    }
  for (const Tensor& o : outputs) ++uses[o.id];
  for (Parameter& p : g.parameters) {
    const bool sole = uses[p.node] == 1 && products[p.node] == 1 && p.shape.rank == 2;
    if (!sole || panel_width(p.shape[1]) * panel_count(p.shape[1]) > 2L * p.shape[1]) continue;
    p.blocked = true;
    g.nodes[p.node].attribute[0] = 1;
  }
}

/// Marks the gradients of blocked parameters, which lie like them. gradients: the node of each parameter's, or empty.
constexpr void block_gradients(Graph& g, const List<int>& gradients) {
  for (int k = 0; k < gradients.size(); ++k)
    if (Node& n = g.nodes[gradients[k]]; g.parameters[k].blocked && n.is(matmul_operation)) n.attribute[1] = 1;
}

}  // namespace weft
