// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/group.hpp>
#include <weft/passes/loop.hpp>
#include <weft/passes/panel.hpp>

namespace weft::inline WEFT_ABI {

/// How a group's body reads or writes a node's buffer, axis by axis of the group's domain.
struct Access {
  int node = -1;  ///< whose buffer
  long offset = 0, sample = 0;
  long step = 0;  ///< of a loop over time: from one step to the next
  long stride[max_rank] = {};
  long panel = 0;  ///< of a blocked buffer: from panel to panel of columns
  bool integer = false;
  int term = -1;  ///< of a store: what is stored
};

/// The work of one kernel on one element: a formula, and what it reads, sums and writes.
struct Body {
  Shape domain;
  bool batched = false;
  Formula formula;
  List<Access> loads, stores;
  List<RowReduction> reductions;
  List<int> streams;  ///< of random numbers
  bool uses_column = false;
};

namespace detail {

/// Writes down the body of one group.
struct Composer {
  GraphView g;
  FusionView f;
  int group, anchor, absorbed;
  Body body;
  List<int> known, known_term;  // values already in the formula

  constexpr int argument(int number) { return body.formula.argument(number); }

  // The value of node i for the element at hand.
  constexpr int value(int i) {
    for (int k = known.size(); k-- > 0;)
      if (known[k] == i) return known_term[k];
    const int term = compute(i);
    known.push_back(i);
    known_term.push_back(term);
    return term;
  }

  constexpr int compute(int i) {
    const Node& n = g[i];
    if (i == anchor) return argument(leaf::accumulator);
    if (n.is(constant_operation) && n.values == nullptr)
      return body.formula.constant(g.terms[g.formulas[n.formula].first].value);
    if (n.role() == Role::index) {
      body.uses_column = true;
      return argument(leaf::column);
    }
    const bool inside = f.level[i] != Level::none && (f.group[i] == group || (absorbed >= 0 && f.group[i] == absorbed));
    if (n.role() == Role::random && (inside || f.free[i])) return random(n.attribute[0]);
    if (n.is(advance_operation)) return value(n.operand[0]);
    if (n.role() == Role::map && (inside || f.free[i])) return map(n);
    if (inside && n.role() == Role::view) return value(n.operand[0]);
    if (inside && n.role() == Role::reduction) {
      body.reductions.push_back({value(n.operand[0]), n.is(maximum_operation)});
      return argument(leaf::reduction + body.reductions.size() - 1);
    }
    return load(i);
  }

  constexpr int map(const Node& n) {
    int arguments[max_operands] = {};
    for (int k = 0; k < n.operands(); ++k) arguments[k] = value(n.operand[k]);
    const FormulaRange r = g.formulas[n.formula];
    return body.formula.append(g.terms + r.first, r.count, r.result, arguments);
  }

  constexpr int random(int stream) {
    int k = 0;
    while (k < body.streams.size() && body.streams[k] != stream) ++k;
    if (k == body.streams.size()) body.streams.push_back(stream);
    return argument(leaf::random + k);
  }

  constexpr int load(int i) {
    body.loads.push_back(access(i));
    return argument(leaf::load + body.loads.size() - 1);
  }

  // Axes meet from the last one; what has extent 1 stays where it is.
  constexpr Access access(int i) const {
    const Node& n = g[i];
    const Location& l = f.location[i];
    Access a;
    a.node = l.base;
    a.offset = l.offset;
    a.sample = n.batched ? sample_floats(g, l.base) : 0;
    a.step = l.step;
    a.integer = n.element == Element::int32;
    for (int k = 1; k <= n.shape.rank && k <= body.domain.rank; ++k)
      if (n.shape.extent[n.shape.rank - k] > 1) a.stride[body.domain.rank - k] = l.strides[n.shape.rank - k];
    if (n.blocked) {
      const Strides within = panel_strides(n.shape);
      for (int k = 2; k <= n.shape.rank; ++k)
        if (n.shape.extent[n.shape.rank - k] > 1) a.stride[body.domain.rank - k] = within[n.shape.rank - k];
      a.panel = panel_size(n.shape);
    }
    return a;
  }

  constexpr void store(int i, Access a) {
    a.term = value(i);
    body.stores.push_back(a);
  }

  constexpr void store_piece(const Piece& p) {
    Access a = access(p.whole);
    const Strides s(g[p.whole].shape);
    a.offset += p.offset;
    if (p.step != 0) a.step = p.step;
    // The part may have extent 1 where the whole has more: it still walks along the whole's strides.
    const Shape& part = g[p.part].shape;
    for (int k = 0; k < max_rank; ++k) a.stride[k] = 0;
    for (int k = 1; k <= part.rank && k <= body.domain.rank; ++k)
      if (part.extent[part.rank - k] > 1) a.stride[body.domain.rank - k] = s[g[p.whole].shape.rank - k];
    store(p.part, a);
  }
};

}  // namespace detail

/// The body of group k: everything it computes that someone reads. members: its nodes, in order.
constexpr Body compose(const GraphView& g, const FusionView& f, int k, const int* members, int member_count) {
  const Group& group = f.groups[k];
  const bool computes_anchor = group.kind == GroupKind::contraction || group.kind == GroupKind::reduction;
  detail::Composer c{g, f, k, computes_anchor ? group.anchor : -1, -1, {}, {}, {}};
  c.body.domain = group.domain;
  c.body.batched = group.batched;
  for (int m = 0; m < member_count; ++m) {
    const int i = members[m];
    if (f.level[i] == Level::none) continue;
    if (g[i].role() != Role::view && g[i].role() != Role::join) c.value(i);
    if (f.stored[i]) c.store(i, c.access(i));
  }
  for (const Piece& p : f.pieces)
    if (p.group == k) c.store_piece(p);
  return c.body;
}

/// What a kernel computes while it reads node x over a domain: a formula, or a mere load. The result is the one store.
constexpr Body compose_prologue(const GraphView& g, const FusionView& f, int k, int x) {
  const Group& group = f.groups[k];
  detail::Composer c{g, f, k, -1, group.prologue, {}, {}, {}};
  c.body.domain = g[x].shape;
  c.body.batched = g[x].batched;
  int result = x;
  if (group.prologue >= 0 && g[x].role() == Role::view) result = f.location[x].base;
  Access a;
  if (c.body.domain.rank > 0) a.stride[c.body.domain.rank - 1] = 1;
  a.term = c.value(result);
  c.body.stores.push_back(a);
  return c.body;
}

}  // namespace weft
