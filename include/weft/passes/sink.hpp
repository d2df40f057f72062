// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/store.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Finds formulas that are cheaper to compute again where they are read than to store.
struct Sinker {
  GraphView g;
  Fusion& f;
  List<int> reader;        // the one node that reads a value, -1: none, -2: several, or one that needs it in memory
  List<bool> read_outside;  // by a group other than the value's own

  constexpr explicit Sinker(const GraphView& graph, Fusion& fusion)
      : g(graph), f(fusion), reader(graph.size, -1), read_outside(graph.size) {
    for (int i = 0; i < g.size; ++i)
      for (int k = 0; k < g[i].operands(); ++k) note(i, k);
    for (int o : g.outputs) reader[f.location[o].base] = -2;
  }

  constexpr void note(int i, int k) {
    const int o = g[i].operand[k], base = f.location[o].base;
    const bool by_formula = base == o && (g[i].role() == Role::map || (g[i].role() == Role::reduction && f.groups[f.group[i]].anchor == i));
    reader[base] = reader[base] == -1 && by_formula ? i : -2;
    if (f.group[i] != f.group[base]) read_outside[base] = true;
  }

  // Whether a value is to be had where formulas are computed again, at no other cost than reading it.
  constexpr bool in_memory(int o, int group) const {
    if (f.free[o]) return f.location[o].base == o && g[o].is(constant_operation);
    return g[f.location[o].base].role() == Role::source || f.group[f.location[o].base] != group || read_outside[o];
  }

  constexpr bool is_cheap(const Node& n) const {
    const FormulaRange& r = g.formulas[n.formula];
    int operations = 0, large = 0;
    for (int t = 0; t < r.count; ++t) {
      const Op op = g.terms[r.first + t].op;
      if (is_costly(op)) return false;
      operations += op > Op::constant;
    }
    for (int k = 0; k < n.operands(); ++k) large += g[n.operand[k]].shape == n.shape && g[n.operand[k]].batched == n.batched;
    return operations <= 4 && large <= 2;
  }

  constexpr bool sinks(int i) const {
    const Node& n = g[i];
    if (n.role() != Role::map || f.free[i] || f.level[i] != Level::element || reader[i] < 0) return false;
    const int group = f.group[i], to = reader[i];
    if (f.group[to] == group || f.free[to] || f.groups[f.group[to]].stage != f.groups[group].stage || f.groups[group].kind == GroupKind::opaque || !n.batched || !is_cheap(n)) return false;
    if (g[to].role() == Role::map && !(f.level[to] == Level::element && g[to].shape == n.shape && g[to].batched)) return false;
    for (int k = 0; k < n.operands(); ++k)
      if (!in_memory(n.operand[k], group)) return false;
    return true;
  }

  constexpr void sink(int i) {
    for (int k = 0; k < g[i].operands(); ++k) read_outside[f.location[g[i].operand[k]].base] = true;
    Group& left = f.groups[f.group[i]];
    left.absorbed = --left.members == 0;
    f.free[i] = true;
    f.group[i] = -1;
    f.level[i] = Level::none;
  }
};

}  // namespace detail

/// Moves formulas to their one reader in another kernel, where what they are made of lies in memory anyway: the reader then
/// computes them as it reads, and nothing is stored. Linear in nodes.
constexpr void sink(const GraphView& g, Fusion& f) {
  detail::Sinker s(g, f);
  for (int i = 0; i < g.size; ++i)
    if (s.sinks(i)) s.sink(i);
}

}  // namespace weft
