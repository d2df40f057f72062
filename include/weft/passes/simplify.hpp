// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/locate.hpp>
#include <weft/passes/settle_loops.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

constexpr List<bool> reachable(const Graph& g) {
  List<bool> used(g.nodes.size());
  for (int o : g.outputs) used[o] = true;
  for (const Feed& f : g.inputs) used[f.node] = true;
  for (const Feed& f : g.targets) used[f.node] = true;
  for (const Parameter& p : g.parameters) used[p.node] = true;
  for (int i = 0; i < g.nodes.size(); ++i)
    if (g.nodes[i].is(advance_operation)) used[i] = true;  // read by an earlier node, at the next step
  for (int i = g.nodes.size(); i-- > 0;)
    if (used[i])
      for (int k = 0; k < g.nodes[i].operands(); ++k) used[g.nodes[i].operand[k]] = true;
  return used;
}

// One number for every element: it never needs a buffer.
constexpr bool is_uniform(const Node& n) { return n.is(constant_operation) && n.values == nullptr; }
constexpr double uniform_value(const Graph& g, const Node& n) { return g.terms[g.formulas[n.formula].first].value; }

// Rebuilds a graph node by node.
struct Simplifier {
  const Graph& from;
  Graph to;
  List<int> place;
  List<Location> locations;
  List<bool> from_sources;  ///< a source, or a number computed from sources alone

  constexpr int push(const Node& n) {
    bool known = n.role() == Role::source || (n.role() == Role::map && n.shape.size() == 1);
    for (int k = 0; n.role() == Role::map && k < n.operands(); ++k) known = known && from_sources[n.operand[k]];
    from_sources.push_back(known);
    const int i = to.push(n);
    locations.push_back(locate(to, locations, i));
    return i;
  }

  constexpr void copy(int i) {
    Node n = from.nodes[i];
    to.stage = n.stage;
    for (int k = 0; k < n.operands(); ++k) n.operand[k] = place[n.operand[k]];
    if (n.role() == Role::map && fold(n, i)) return;
    if (n.role() == Role::view && is_uniform(to.nodes[n.operand[0]])) {
      Node c = to.nodes[n.operand[0]];
      c.shape = n.shape;
      place[i] = push(c);
      return;
    }
    // A number computed from inputs alone is computed again under its other shape, for that needs no buffer.
    if (n.is(reshape_operation) && to.nodes[n.operand[0]].role() == Role::map && from_sources[n.operand[0]]) {
      Node m = to.nodes[n.operand[0]];
      m.shape = n.shape;
      place[i] = push(m);
      return;
    }
    if (n.role() == Role::contraction || (n.role() == Role::opaque && !n.operation->reads_integers))
      for (int k = 0; k < n.operands(); ++k) n.operand[k] = floats(n.operand[k]);
    if (n.is(reshape_operation)) n.operand[0] = compact(n.operand[0], false);
    if (n.is(scatter_operation) && n.operands() > 2) n.operand[2] = compact(n.operand[2], false);
    if (n.role() == Role::view) n.element = to.nodes[n.operand[0]].element;  // a copy of integers holds numbers
    if (n.role() == Role::contraction) n.operand[1] = compact(n.operand[1], !is_convolution(n));
    if (is_convolution(n)) n.operand[0] = dense_channels(n.operand[0]);
    for (int k = 0; n.operation->reads_rows && k < n.operands(); ++k) n.operand[k] = dense_channels(n.operand[k]);
    place[i] = n.role() == Role::opaque && n.kept ? kept(n) : push(n);
  }

  // An operation with a kernel of its own writes its samples side by side; those of a loop's other steps lie between them.
  constexpr int kept(Node n) {
    n.kept = false;
    const int copy = copied(push(n));
    to.nodes[copy].kept = true;
    locations[copy] = locate(to, locations, copy);
    return copy;
  }

  // A map of constants is a constant.
  constexpr bool fold(const Node& n, int i) {
    double argument[max_operands] = {};
    for (int k = 0; k < n.operands(); ++k) {
      const Node& x = to.nodes[n.operand[k]];
      if (!is_uniform(x)) return false;
      argument[k] = uniform_value(to, x);
    }
    const FormulaRange f = to.formulas[n.formula];
    Formula number;
    number.result = number.constant(evaluate<double>(to.terms.begin() + f.first, f.count, f.result, argument));
    Node c;
    c.operation = &constant_operation;
    c.shape = n.shape;
    c.batched = n.batched;
    c.formula = to.intern(number, 0);
    place[i] = push(c);
    return true;
  }

  // Numbers whose last axis is dense; the others may lie anywhere.
  constexpr int dense_channels(int i) {
    const Shape& s = to.nodes[i].shape;
    return s[-1] == 1 || locations[i].strides[s.rank - 1] == 1 ? i : compact(i, false);
  }

  // Numbers in row-major order, or at least with one of the last two axes dense; copied where they are not.
  constexpr int compact(int i, bool either_axis) {
    const Node x = to.nodes[i];
    const Location& l = locations[i];
    if (is_contiguous(l, x.shape)) return i;
    if (either_axis && (l.strides[x.shape.rank - 1] == 1 || l.strides[x.shape.rank - 2] == 1)) return i;
    return copied(i);
  }

  constexpr int floats(int i) { return to.nodes[i].element == Element::int32 ? copied(i) : i; }

  constexpr int copied(int i) {
    Formula f;
    f.result = f.argument(0);
    Node n;
    n.operation = &map_operation;
    n.operand[0] = i;
    n.shape = to.nodes[i].shape;
    n.batched = to.nodes[i].batched;
    n.loop = to.nodes[i].loop;
    n.kept = to.nodes[i].kept;
    n.formula = to.intern(f, 1);
    return push(n);
  }
};

}  // namespace detail

/// Drops what no output needs, computes what is constant, and copies the few views that no kernel can read in place.
constexpr Graph simplify(const Graph& traced) {
  const Graph g = settle_loops(traced);
  detail::Simplifier s{g, {}, List<int>(g.nodes.size(), -1), {}, {}};
  s.to.terms = g.terms;
  s.to.formulas = g.formulas;
  s.to.parameters = g.parameters;
  s.to.layers = g.layers;
  s.to.inputs = g.inputs;
  s.to.targets = g.targets;
  s.to.outputs = g.outputs;
  s.to.updates = g.updates;
  s.to.loops = g.loops;
  s.to.mistake = g.mistake;
  s.to.training = g.training;
  s.to.nodes.reserve(g.nodes.size() + 16);
  s.locations.reserve(g.nodes.size() + 16);
  const List<bool> used = detail::reachable(g);
  for (int i = 0; i < g.nodes.size(); ++i)
    if (used[i]) s.copy(i);
  s.to.renumber(s.place);
  return s.to;
}

}  // namespace weft
