// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/group.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Who reads a node's buffer: no group, one, or several.
struct Readers {
  int first = -1;
  bool several = false;
  constexpr void add(int group) {
    if (first >= 0 && first != group) several = true;
    first = group;
  }
};

// The same for what a formula is made of that a group computes again.
template <class Read>
constexpr void read_through(const GraphView& g, const FusionView& f, int i, int group, const Read& read) {
  for (int k = 0; k < g[i].operands(); ++k) {
    const int o = g[i].operand[k], base = f.location[o].base;
    if (f.free[o] && base == o) read_through(g, f, o, group, read);
    else if (!(f.group[o] == group && f.level[o] != Level::none)) read(group, base, k);
  }
}

// Calls read(group, node, operand number) for every value a group takes from memory.
template <class Read>
constexpr void for_each_read(const GraphView& g, const FusionView& f, Read read) {
  for (int i = 0; i < g.size; ++i) {
    const Role role = g[i].role();
    if (role == Role::source || role == Role::view || role == Role::join) continue;
    if (f.group[i] < 0) continue;
    for (int k = 0; k < g[i].operands(); ++k) {
      const int o = g[i].operand[k], base = f.location[o].base;
      const bool recomputed = f.free[o] && base == o && role != Role::contraction && role != Role::opaque;
      const bool inside = f.group[o] == f.group[i] && f.level[o] != Level::none && i != f.groups[f.group[i]].anchor;
      if (recomputed) read_through(g, f, o, f.group[i], read);
      else if (!inside) read(f.group[i], base, k);
    }
  }
  for (const Piece& p : f.pieces)
    if (p.part >= 0 && !(f.group[p.part] == p.group && f.level[p.part] == Level::element))
      read(p.group, f.location[p.part].base, 0);
}

// A group of pure formulas with a single result that a single contraction or reduction reads first becomes its
// prologue: the result is never stored.
constexpr void absorb(const GraphView& g, Fusion& f, const List<Readers>& readers, int node) {
  const int group = f.group[node], reader = readers[node].first;
  if (reader < 0 || readers[node].several || g[node].role() != Role::map) return;
  Group& from = f.groups[group];
  Group& to = f.groups[reader];
  if (from.kind != GroupKind::rows || from.reduces_rows || from.absorbed || f.level[node] != Level::element) return;
  if ((to.kind != GroupKind::reduction && to.kind != GroupKind::contraction) || from.loop != to.loop || from.stage != to.stage) return;
  const Node& anchor = g[to.anchor];
  const int first = anchor.operand[0];
  if (f.location[first].base != node || !same_rows(g[first].shape, from.domain)) return;
  if (g[first].role() == Role::view && !g[first].is(reshape_operation)) return;
  if (to.kind == GroupKind::contraction &&
      (!anchor.is(matmul_operation) || f.location[anchor.operand[1]].base == node || anchor.attribute[0] != 0 || !from.batched || !to.batched)) return;
  to.prologue = group;
  from.absorbed = true;
  f.stored[node] = false;
}

}  // namespace detail

/// Decides which values get a buffer: what another kernel reads, unless that kernel can compute it as it reads.
constexpr void store(const GraphView& g, Fusion& f) {
  List<detail::Readers> readers(g.size);
  List<int> stored_in(f.groups.size());
  List<bool> is_output(g.size);
  for (int o : g.outputs) is_output[f.location[o].base] = true;
  detail::for_each_read(g, f.view(), [&](int group, int node, int) {
    readers[node].add(group);
    if (f.group[node] >= 0) f.stored[node] = true;
  });
  for (int i = 0; i < g.size; ++i)
    if (f.stored[i]) ++stored_in[f.group[i]];
  for (const Piece& p : f.pieces) stored_in[p.group] += 2;
  for (int i = 0; i < g.size; ++i)
    if (f.stored[i] && !is_output[i] && stored_in[f.group[i]] == 1) detail::absorb(g, f, readers, i);
}

}  // namespace weft
