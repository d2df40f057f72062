// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/place.hpp>

namespace weft::inline WEFT_ABI {

/// Which kernels are the same but for their buffers. A kernel is run by the code of the first that is like it, and
/// finds its buffers in a list of its own: the nodes it reads and writes, in the order in which its work names them.
struct KernelList {
  List<int> order;                    ///< groups that have a kernel, as they run
  List<int> first_member, members;    ///< per group: its nodes
  List<int> representative;           ///< per kernel: the first kernel like it
  List<int> first_external, externals;  ///< per kernel: its buffers' nodes
  List<int> first_stream, streams;      ///< per kernel: its streams of random numbers
};

namespace detail {

constexpr void list_members(const FusionView& f, KernelList& p) {
  p.first_member = List<int>(f.groups.size() + 1);
  for (int group : f.group)
    if (group >= 0) ++p.first_member[group + 1];
  for (int k = 0; k < f.groups.size(); ++k) p.first_member[k + 1] += p.first_member[k];
  List<int> next = p.first_member;
  p.members = List<int>(p.first_member[f.groups.size()]);
  for (int i = 0; i < f.group.size(); ++i)
    if (f.group[i] >= 0) p.members[next[f.group[i]]++] = i;
}

constexpr void list_order(const FusionView& f, KernelList& p) {
  int segments = 0;
  for (const Group& g : f.groups)
    if (g.segment >= segments) segments = g.segment + 1;
  List<int> next(segments + 1);
  int kernels = 0;
  for (const Group& g : f.groups)
    if (!g.absorbed) ++next[g.segment + 1], ++kernels;
  for (int s = 0; s < segments; ++s) next[s + 1] += next[s];
  p.order = List<int>(kernels);
  for (int k = 0; k < f.groups.size(); ++k)
    if (!f.groups[k].absorbed) p.order[next[f.groups[k].segment]++] = k;
}

/// Reads one kernel's work word by word: equal words, equal kernels.
struct Fingerprint {
  const GraphView& g;
  const FusionView& f;
  const List<int>& local;  ///< a node's number within its group
  int group, absorbed;
  KernelList& out;
  std::uint64_t hash = 14695981039346656037ull;

  constexpr void word(long w) { hash = (hash ^ static_cast<std::uint64_t>(w)) * 1099511628211ull ^ hash >> 29; }
  constexpr void shape(const Shape& s) {
    auto packed = static_cast<std::uint64_t>(s.rank);
    for (int i = 0; i < s.rank; ++i) packed = packed * 65599 + static_cast<std::uint64_t>(s.extent[i]);
    word(static_cast<long>(packed));
  }

  constexpr void external(int node) {
    int k = out.first_external.back();
    while (k < out.externals.size() && out.externals[k] != node) ++k;
    if (k == out.externals.size()) out.externals.push_back(node);
    word(k - out.first_external.back());
  }

  constexpr void operation(const Node& n) {
    word(static_cast<long>(n.operation->id) * 4 + n.batched * 2 + (n.element == Element::int32));
    word(n.formula);
    shape(n.shape);
  }

  constexpr void read(int i, bool from_memory) {
    const Node& n = g[i];
    const Location& l = f.location[i];
    const bool inside = f.level[i] != Level::none && (f.group[i] == group || (absorbed >= 0 && f.group[i] == absorbed));
    if (!from_memory && inside) return word(local[i] * 2 + (f.group[i] == absorbed));
    if (!from_memory && f.free[i] && l.base == i) return recomputed(i);
    operation(n);
    word(sample_floats(g, l.base) * 2 + g[l.base].blocked);  // from one sample to the next
    word(l.offset);
    word(l.step);
    for (int k = 0; k < n.shape.rank; ++k) word(l.strides[k]);
    external(l.base);
  }

  constexpr void recomputed(int i) {
    operation(g[i]);
    if (g[i].role() == Role::random) out.streams.push_back(g[i].attribute[0]);
    for (int k = 0; k < g[i].operands(); ++k) read(g[i].operand[k], false);
  }

  constexpr void member(int i) {
    const Node& n = g[i];
    operation(n);
    if (n.role() == Role::random) out.streams.push_back(n.attribute[0]);
    word(static_cast<long>(f.level[i]) * 2 + f.stored[i]);
    const bool kernel = n.role() == Role::contraction || n.role() == Role::opaque;
    if (n.role() == Role::reduction || kernel)
      for (int a = 0; a < max_attributes - n.operation->draws; ++a) word(n.attribute[a]);
    if (n.operation->draws) out.streams.push_back(n.attribute[stream_attribute]);
    if (n.role() == Role::join) return;
    const bool absorbed_here = absorbed >= 0 && i == f.groups[group].anchor;
    for (int k = 0; k < n.operands(); ++k)
      read(n.operand[k], kernel && !(absorbed_here && k == 0) && !(n.role() == Role::reduction));
    if (!f.stored[i]) return;
    word(sample_floats(g, i));
    external(i);
  }

  constexpr void piece(const Piece& p) {
    word(p.part < 0 ? -1 : 1);
    if (p.part >= 0) read(p.part, false);
    else shape(g[g[p.whole].operand[0]].shape);
    word(p.offset);
    word(p.step);
    shape(g[p.whole].shape);
    word(sample_floats(g, p.whole));
    external(p.whole);
  }
};

constexpr std::uint64_t fingerprint(const GraphView& g, const FusionView& f, const List<int>& local, KernelList& list,
                                    const List<int>& pieces_of, int k) {
  const Group& group = f.groups[k];
  Fingerprint print{g, f, local, k, group.prologue, list};
  print.word(static_cast<long>(group.kind) * 4 + group.batched * 2 + group.reduces_rows);
  print.shape(group.domain);
  for (const int part : {group.prologue, k})
    for (int m = part < 0 ? 0 : list.first_member[part]; part >= 0 && m < list.first_member[part + 1]; ++m)
      print.member(list.members[m]);
  for (int p = pieces_of[k]; p >= 0 && p < f.pieces.size(); ++p)
    if (f.pieces[p].group == k) print.piece(f.pieces[p]);
  return print.hash;
}

}  // namespace detail

/// Lists the kernels in order and finds the equal ones: linear in nodes, with one look into a hash table per kernel.
constexpr KernelList list_kernels(const GraphView& g, const FusionView& f) {
  KernelList list;
  detail::list_members(f, list);
  detail::list_order(f, list);
  List<int> local(g.size), pieces_of(f.groups.size(), -1);
  for (int k = 0; k < f.groups.size(); ++k)
    for (int m = list.first_member[k]; m < list.first_member[k + 1]; ++m) local[list.members[m]] = m - list.first_member[k];
  for (int p = f.pieces.size(); p-- > 0;) pieces_of[f.pieces[p].group] = p;
  int buckets = 16;
  while (buckets < 2 * list.order.size()) buckets *= 2;
  List<int> table(buckets, -1);
  List<std::uint64_t> prints;
  for (int kernel = 0; kernel < list.order.size(); ++kernel) {
    list.first_external.push_back(list.externals.size());
    list.first_stream.push_back(list.streams.size());
    prints.push_back(detail::fingerprint(g, f, local, list, pieces_of, list.order[kernel]));
    int slot = static_cast<int>(prints.back() >> 20) & (buckets - 1);
    while (table[slot] >= 0 && prints[table[slot]] != prints.back()) slot = (slot + 1) & (buckets - 1);
    if (table[slot] < 0) table[slot] = kernel;
    list.representative.push_back(table[slot]);
  }
  list.first_external.push_back(list.externals.size());
  list.first_stream.push_back(list.streams.size());
  return list;
}

}  // namespace weft
