// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/group.hpp>
#include <weft/passes/loop.hpp>
#include <weft/passes/loop_reads.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Walks the nodes once, in order. A node joins the group of its latest operand if it can be computed there, so groups
// never wait for each other; otherwise it opens a group.
struct Fuser {
  GraphView g;
  Fusion f;
  List<int> pass;     // over its group's rows, in which it is known
  List<bool> random;  // a formula of random numbers and sources: its element's number among all matters
  List<int> next;     // member of the same group
  List<int> first;    // member of each group
  List<bool> awaited;  // per group: another one reads what it computes
  int loop = -1;       // of the node at hand
  int stage = 0;       // the same
  List<bool> for_loops{};  // read in memory by a loop over time

  static constexpr int most_members = 48;
  static constexpr int widest_fused_row = 1024;

  constexpr int base(int i) const { return f.location[i].base; }
  constexpr bool in(int i, int group) const { return f.group[i] == group && !f.free[i] && f.level[i] != Level::none; }
  constexpr bool uniform(int i) const { return g[i].is(constant_operation) && g[i].values == nullptr; }

  constexpr int open(GroupKind kind, const Shape& domain, int anchor, bool batched) {
    Group group;
    group.kind = kind;
    group.anchor = anchor;
    group.domain = domain;
    group.batched = batched;
    group.loop = loop;
    group.stage = stage;
    f.groups.push_back(group);
    first.push_back(-1);
    awaited.push_back(false);
    return f.groups.size() - 1;
  }
  constexpr void enter(int i, int group, Level level) {
    f.group[i] = group;
    f.level[i] = level;
    ++f.groups[group].members;
    next[i] = first[group];
    first[group] = i;
    pass[i] = latest_pass(i, group);
  }

  // Formulas that nobody waits for yet move to where their first reader is, which is computed later.
  constexpr void draw_in(int i) {
    const int to = f.group[i];
    const Group& target = f.groups[to];
    if (target.kind != GroupKind::rows && target.kind != GroupKind::contraction) return;
    for (int k = 0; k < g[i].operands(); ++k) {
      const int o = g[i].operand[k], from = f.group[o];
      if (from < 0 || from >= to || base(o) != o || f.free[o] || f.level[o] != Level::element) continue;
      Group& old = f.groups[from];
      const bool plain = old.kind == GroupKind::rows && !old.reduces_rows && !old.absorbed && !awaited[from];
      if (!plain || old.batched != target.batched || !same_rows(old.domain, target.domain) || old.loop != target.loop ||
          old.stage != target.stage || f.level[i] != Level::element || old.members + target.members > most_members) continue;
      for (int m = first[from]; m >= 0;) {
        const int after = next[m];
        enter(m, to, f.level[m]);
        m = after;
      }
      old.absorbed = true;
      old.members = 0;
      first[from] = -1;
    }
  }

  // Whoever's values this node reads is waited for.
  constexpr void await(int i) {
    for (int k = 0; k < g[i].operands(); ++k)
      if (const int from = f.group[base(g[i].operand[k])]; from >= 0 && from != f.group[i]) awaited[from] = true;
  }

  constexpr int latest_pass(int i, int group) const {
    int latest = 0;
    for (int k = 0; k < g[i].operands(); ++k)
      if (const int o = base(g[i].operand[k]); in(o, group) && pass[o] > latest) latest = pass[o];
    return latest;
  }

  // Gives a free node a buffer, for those who cannot compute it themselves.
  constexpr void materialize(int i) {
    f.stored[i] = true;
    if (f.group[i] >= 0) return;
    const int before = loop;
    loop = g[i].loop;
    enter(i, open(GroupKind::rows, g[i].shape, -1, g[i].batched), Level::element);
    loop = before;
  }
  constexpr void require_memory(int i) {
    if (f.free[base(i)]) materialize(base(i));
  }

  // What meets random numbers at another shape cannot draw them itself: they are drawn before all else, and read.
  constexpr void draw() {
    List<bool> anew(g.size);  // can be computed where it is read
    for (int i = 0; i < g.size; ++i) {
      const Role role = g[i].role();
      random[i] = role == Role::random;
      anew[i] = random[i] || role == Role::map || role == Role::source || role == Role::index;
      for (int k = 0; k < g[i].operands(); ++k) anew[i] = anew[i] && anew[g[i].operand[k]];
      for (int k = 0; k < g[i].operands(); ++k) random[i] = anew[i] && (random[i] || random[g[i].operand[k]]);
    }
    for (int i = 0; i < g.size; ++i)
      for (int k = 0; k < g[i].operands() && g[i].role() == Role::map; ++k) {
        const int o = g[i].operand[k];
        if (!random[o] || f.group[o] >= 0 || (g[o].shape == g[i].shape && g[o].batched == g[i].batched)) continue;
        f.stored[o] = true;
        f.group[o] = open(GroupKind::rows, g[o].shape, -1, g[o].batched);
        f.level[o] = Level::element;
        awaited[f.group[o]] = true;
      }
  }

  constexpr int latest(int i) const {
    int group = -1;
    for (int k = 0; k < g[i].operands(); ++k) {
      const int o = g[i].operand[k];
      if (f.free[o] && base(o) == o) continue;
      if (const int from = f.group[base(o)]; from > group) group = from;
    }
    return group;
  }

  constexpr Level level_in(const Group& group, const Shape& s) const {
    if (same_rows(s, group.domain)) return Level::element;
    Shape row = group.domain;
    if (row.rank > 0) row.extent[row.rank - 1] = 1;
    return same_rows(s, row) ? Level::row : Level::none;
  }

  constexpr bool accepts(int group, bool batched) const {
    const Group& to = f.groups[group];
    return to.kind != GroupKind::opaque && to.batched == batched && to.loop == loop && to.stage == stage && to.members < most_members;
  }

  constexpr bool map_can_join(int i, int group, Level level) const {
    if (!accepts(group, g[i].batched) || level == Level::none) return false;
    if (f.groups[group].kind == GroupKind::reduction && level == Level::row) return false;
    for (int k = 0; k < g[i].operands(); ++k) {
      const int o = g[i].operand[k];
      if (level == Level::row && random[o] && f.free[o]) return false;
      if (f.group[base(o)] != group || (f.free[o] && base(o) == o)) continue;
      if (!in(o, group) || (level == Level::row && f.level[o] == Level::element)) return false;
    }
    return true;
  }

  // A row's sum or maximum is computed where the row's elements are.
  constexpr bool reduction_can_join(int x, int group) const {
    if (group < 0 || !accepts(group, g[x].batched)) return false;
    const Group& to = f.groups[group];
    const bool there = f.free[x] ? same_rows(g[x].shape, to.domain) : in(x, group) && f.level[x] == Level::element;
    return there && pass[base(x)] + 1 < most_passes &&
           (to.kind == GroupKind::rows ||
            (to.kind == GroupKind::contraction && g[to.anchor].is(matmul_operation) && to.columns() <= widest_fused_row));
  }

  constexpr void map(int i) {
    const Node& n = g[i];
    bool is_free = true;
    for (int k = 0; k < n.operands(); ++k) {
      const int o = n.operand[k];
      if (base(o) != o) require_memory(o);
      is_free = is_free && (f.free[base(o)] ? base(o) == o : g[base(o)].role() == Role::source);
    }
    f.free[i] = is_free && !n.kept && !n.is(advance_operation) && !is_better_computed_once(g, n);
    if (f.free[i]) return;
    if (is_free) return enter(i, open(GroupKind::rows, n.shape, -1, n.batched), Level::element);
    const int group = latest(i);
    const Level level = level_in(f.groups[group], n.shape);
    if (map_can_join(i, group, level)) enter(i, group, level);
    else enter(i, open(GroupKind::rows, n.shape, -1, n.batched), Level::element);
    draw_in(i);
  }

  // What a state is after a step is written into its chain.
  constexpr void advance(int i) {
    const Node& n = g[i];
    if (f.free[base(n.operand[0])]) require_memory(n.operand[0]);
    map(i);
    const bool reversed = g.loops[n.loop].reversed;
    for (Piece& p : f.pieces)
      if (p.whole == n.operand[1] && p.part == -2) p = {f.group[i], p.whole, i, reversed ? 0 : n.shape.size(), n.shape.size()};
    awaited[f.group[i]] = true;
  }

  constexpr void reduction(int i) {
    const Node& n = g[i];
    const int x = n.operand[0];
    if (base(x) != x) require_memory(x);
    if (n.attribute[1] != 0 || n.attribute[0] != 1 << (n.shape.rank - 1)) {
      enter(i, open(GroupKind::reduction, n.shape, i, n.batched), Level::element);
      return;
    }
    // What depends on sources only may be computed in any group, such as one of the last.
    int group = f.free[x] ? f.groups.size() - 1 : f.group[x];
    for (int look = 8; f.free[x] && group > 0 && look > 0 && !reduction_can_join(x, group); --look) --group;
    if (!reduction_can_join(x, group)) group = open(GroupKind::rows, g[x].shape, -1, n.batched);
    f.groups[group].reduces_rows = true;
    enter(i, group, Level::row);
    ++pass[i];
  }

  constexpr void view(int i) {
    const int o = g[i].operand[0];
    f.group[i] = f.group[o];
    if (f.group[o] < 0 || f.free[o] || !g[i].is(reshape_operation)) return;
    const Level level = level_in(f.groups[f.group[o]], g[i].shape);
    if (level == f.level[o]) f.level[i] = level;
  }

  constexpr void kernel(int i, GroupKind kind) {
    for (int k = 0; k < g[i].operands(); ++k) require_memory(g[i].operand[k]);
    enter(i, open(kind, g[i].shape, i, g[i].batched), kind == GroupKind::opaque ? Level::none : Level::element);
  }

  constexpr void join(int i) {
    const Node& n = g[i];
    const Strides strides(n.shape);
    int last = -1;
    long offset = 0;
    if (n.is(pad_operation)) {
      last = open(GroupKind::opaque, n.shape, i, n.batched);
      for (int k = 0; k < n.shape.rank; ++k) offset += n.attribute[k] * strides[k];
      f.pieces.push_back({last, i, -1, offset});
    }
    for (int k = 0; k < n.operands(); ++k) {
      const int o = n.operand[k];
      if (base(o) != o) require_memory(o);
      int group = f.group[o];
      if (!(group >= 0 && in(o, group) && f.level[o] == Level::element && g[o].batched == n.batched &&
            f.groups[group].stage == stage && same_rows(g[o].shape, f.groups[group].domain)))
        group = open(GroupKind::rows, g[o].shape, -1, n.batched);
      f.pieces.push_back({group, i, o, offset});
      awaited[group] = true;
      if (n.is(chain_operation)) f.pieces.back().offset = g.loops[n.attribute[0]].reversed ? n.shape.size() - g[o].shape.size() : 0;
      else if (!n.is(pad_operation)) offset += g[o].shape[n.attribute[0]] * strides[n.attribute[0]];
      if (group > last) last = group;
    }
    if (n.is(chain_operation)) f.pieces.push_back({last, i, -2, 0});  // to be written by `advance`
    f.group[i] = last;
    f.stored[i] = true;
  }

  constexpr void visit(int i) {
    f.location.push_back(locate(g, f.location, i));
    loop = g[i].loop;
    stage = g[i].stage;
    if (f.group[i] >= 0) return;
    switch (g[i].role()) {
      case Role::source: f.free[i] = uniform(i); break;
      case Role::index: f.free[i] = true; break;
      case Role::random: f.free[i] = true; break;
      case Role::map: g[i].is(advance_operation) ? advance(i) : map(i); break;
      case Role::reduction: reduction(i); break;
      case Role::view: view(i); break;
      case Role::contraction: kernel(i, GroupKind::contraction); break;
      case Role::opaque: kernel(i, GroupKind::opaque); break;
      case Role::join: join(i); break;
    }
    if (f.free[i] && for_loops[i]) materialize(i);
    if (g[i].role() != Role::view) await(i);
  }
};

}  // namespace detail

/// Groups operations into kernels, and decides which values need a buffer.
constexpr Fusion fuse(const GraphView& g) {
  detail::Fuser fuser{g, {}, List<int>(g.size), List<bool>(g.size), List<int>(g.size, -1), {}, {}};
  Fusion& f = fuser.f;
  f.group = List<int>(g.size, -1);
  f.level = List<Level>(g.size, Level::none);
  f.free = List<bool>(g.size);
  f.stored = List<bool>(g.size);
  f.location.reserve(g.size);
  fuser.draw();
  fuser.for_loops = detail::read_by_loops(g);
  for (int i = 0; i < g.size; ++i) fuser.visit(i);
  for (int o : g.outputs) {
    fuser.require_memory(o);
    f.stored[f.location[o].base] = true;
  }
  return f;
}

}  // namespace weft
