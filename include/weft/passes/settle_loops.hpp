// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations.hpp>
#include <weft/graph/run_order.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Rebuilds a graph in the order in which it runs.
struct Settler {
  const Graph& from;
  Graph to;
  List<int> place;
  List<int> seen;  // per node of a loop: the node by which the latest other loop that reads it does so

  constexpr explicit Settler(const Graph& g) : from(g), to(g), place(g.nodes.size(), -1), seen(g.nodes.size(), -1) { to.nodes.clear(); }

  constexpr void copy(int i) {
    Node n = from.nodes[i];
    to.stage = n.stage;
    for (int k = 0; k < n.operands(); ++k) {
      const int o = n.operand[k], loop = from.nodes[o].loop;
      n.operand[k] = n.loop >= 0 && loop >= 0 && loop != n.loop ? from_other_loop(o, n.loop) : place[o];
      if (n.loop < 0 && loop >= 0 && !n.is(stack_operation))
        to.fail(Text{} << "scan: a value of a cell is used outside of it, by " << n.operation->name << "; return it from the cell as a state");
    }
    place[i] = to.push(n);
  }

  // A loop reads what another one made step by step.
  constexpr int from_other_loop(int o, int loop) {
    int& known = seen[o];
    if (known < 0 || to.nodes[known].loop != loop) known = record_step(record_stack({&to, place[o]}), loop).id;
    return known;
  }
};

}  // namespace detail

/// Puts a graph's nodes into the order in which they run: those of a loop over time stand together, and read the values of other
/// loops as sequences. A graph without loops is left as it is. Linear in nodes.
constexpr Graph settle_loops(const Graph& g) {
  if (g.loops.size() == 0) return g;
  detail::Settler s(g);
  for (int i : run_order(g)) s.copy(i);
  s.to.renumber(s.place);
  return s.to;
}

}  // namespace weft
