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
  return vectors % 3 == 1 && vectors < 10 ? 2 : 3;
}

constexpr long panel_width(long columns) { return static_cast<long>(panel_vectors(columns)) * simd::lanes; }
constexpr long panel_count(long columns) { return (columns + panel_width(columns) - 1) / panel_width(columns); }

/// Floats from panel to panel of a blocked tensor of this shape: [columns / width][rows][width]. Its columns are the
/// last axis, its rows all others.
constexpr long panel_size(const Shape& s) { return s.size() / s[-1] * panel_width(s[-1]); }

/// Floats a tensor takes in memory.
constexpr long storage_size(const Shape& s, bool blocked) { return blocked ? panel_size(s) * panel_count(s[-1]) : s.size(); }
constexpr long storage_size(const Parameter& p) { return storage_size(p.shape, p.blocked); }

/// Strides within one panel.
constexpr Strides panel_strides(const Shape& s) {
  Strides strides(s);
  for (int i = 0; i + 1 < s.rank; ++i) strides[i] = strides[i] / s[-1] * panel_width(s[-1]);
  return strides;
}

namespace detail {

constexpr bool reads_panels(const Node& n, int operand) {
  if (n.is(turn_operation)) return n.attribute[0] == 1;
  return operand == 1 && (n.is(matmul_operation) || (n.is(convolution_operation) && n.attribute[0] == 1));
}

}  // namespace detail

/// Decides which parameters lie in panels: matrices whose one use in the network is the right side of a product. Every
/// program of a network decides alike, because it is asked before anything follows the network.
constexpr void block_parameters(Graph& g, const List<Tensor>& outputs) {
  List<int> uses(g.nodes.size()), products(g.nodes.size());
  for (const Node& n : g.nodes)
    for (int k = 0; k < n.operands(); ++k) {
      ++uses[n.operand[k]];
      products[n.operand[k]] += detail::reads_panels(n, k);
    }
  for (const Tensor& o : outputs) ++uses[o.id];
  for (Parameter& p : g.parameters) {
    if (p.state) continue;  // training reads it once more
    const bool sole = uses[p.node] == 1 && products[p.node] == 1 && p.shape.rank >= 2;
    if (!sole || panel_width(p.shape[-1]) * panel_count(p.shape[-1]) > 2L * p.shape[-1]) continue;
    p.blocked = true;
    g.nodes[p.node].blocked = true;
  }
}

/// Marks the gradients of blocked parameters, which lie like them. gradients: the node of each parameter's (-1: it
/// is not trained), or empty.
constexpr void block_gradients(Graph& g, const List<int>& gradients) {
  for (int k = 0; k < gradients.size(); ++k)
    if (g.parameters[k].blocked && gradients[k] >= 0)
      if (Node& n = g.nodes[gradients[k]]; n.role() == Role::contraction || n.role() == Role::reduction || n.is(turn_operation)) n.blocked = true;
}

/// Marks turned kernels and matrices, which lie in panels too where one matrix serves all channels.
constexpr void block_turned(Graph& g) {
  for (const Node& n : g.nodes)
    if (n.is(matmul_operation))
      if (const Node& view = g.nodes[n.operand[1]]; view.is(reshape_operation) && view.shape.rank == 2)
        if (Node& w = g.nodes[view.operand[0]]; w.is(turn_operation)) w.blocked = true;
  for (const Node& n : g.nodes)
    if (n.is(convolution_input_operation) && n.attribute[0] == 1)
      if (Node& w = g.nodes[n.operand[1]]; w.is(turn_operation)) w.blocked = true;
}

}  // namespace weft
