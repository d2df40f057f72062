// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/recompute.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Which values depend on something we differentiate by: nothing else gets a gradient.
constexpr List<bool> dependents(const Graph& g, const List<int>& by, int last) {
  List<bool> needed(last + 1);
  for (int i : by)
    if (i <= last) needed[i] = true;
  for (int i = 0; i <= last; ++i) {
    if (g.nodes[i].is(carry_operation)) needed[i] = true;  // of what comes later in the graph
    for (int k = 0; k < g.nodes[i].operands(); ++k)
      if (needed[g.nodes[i].operand[k]]) needed[i] = true;
  }
  return needed;
}

}  // namespace detail

/// A value with a buffer of its own: what is a view, a source, or promised to another output already, is copied.
constexpr Tensor owned(Tensor x, List<int>& taken) {
  const Role role = x.node().role();
  bool copy = role == Role::view || role == Role::source || role == Role::index || role == Role::random;
  for (int other : taken) copy = copy || other == x.id;
  if (copy) {
    Formula f;
    f.result = f.argument(0);
    x = detail::record_map(x.graph->intern(f, 1), x.shape(), {x});
  }
  taken.push_back(x.id);
  return x;
}

/// Appends the derivative of a number with respect to some nodes, and returns the nodes of the gradients. Reverse
/// accumulation: every node is visited once, and every operation knows its own rule. What stands within remat is computed again.
constexpr List<int> differentiate(Graph& graph, int loss, const List<int>& by) {
  Gradients g(graph, detail::dependents(graph, by, loss));
  for (int i = 0; i <= loss; ++i) {
    if (graph.nodes[i].is(carry_operation)) g.carries.push_back(i);
    if (graph.nodes[i].is(advance_operation)) g.advances.push_back(i);
  }
  detail::Recomputation again(g, loss);
  g.adjoint[loss] = g.tensor(loss).constant(1).id;
  for (int last = loss; last >= 0; --last) {
    again.come_to(last);
    const int i = again.of(last);
    if (!g.needed[i] || (g.adjoint[i] < 0 && g.last_part[i] < 0)) continue;
    const int loop = graph.nodes[i].loop;
    const detail::LoopScope scope(graph, loop < 0 ? -1 : g.reverse_of(loop));
    g.settle_parts(i);
    graph.nodes[i].operation->differentiate(g, i);
  }
  List<int> result;
  for (int i : by) {
    const int own = i <= loss ? again.of(i) : i;
    Tensor d = i <= loss && g.adjoint[own] >= 0 ? g.gradient(own) : g.tensor(i).constant(0);
    d = detail::expand(d, graph.nodes[i].shape, graph.nodes[i].batched);
    result.push_back(d.id);
  }
  return result;
}

/// Adds the gradients of a graph's first output by all that is trained to its outputs, in the parameters' order, and
/// then what each state is after the step.
constexpr void append_gradients(Graph& g) {
  List<int> by, taken;
  for (const Parameter& p : g.parameters)
    if (p.trainable) by.push_back(p.node);
  for (int o : g.outputs) taken.push_back(o);
  for (int d : differentiate(g, g.outputs[0], by)) g.outputs.push_back(owned(Tensor{&g, d}, taken).id);
  for (Update& u : g.updates) g.outputs.push_back(u.node = owned(Tensor{&g, u.node}, taken).id);
}

}  // namespace weft
