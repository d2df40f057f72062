// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/cost.hpp>
#include <weft/passes/store.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// For every group the groups it must come after, gathered by counting: linear in the values read.
struct Edges {
  List<int> first, from;

  template <class Visit>
  static constexpr void for_each(const GraphView& g, const FusionView& f, const List<int>& pieces_of, Visit visit) {
    for_each_read(g, f, [&](int group, int node, int) {
      if (f.group[node] < 0) return;
      visit(group, f.group[node]);
      for (int p = pieces_of[node]; p >= 0 && p < f.pieces.size() && f.pieces[p].whole == node; ++p)
        visit(group, f.pieces[p].group);
    });
  }

  constexpr Edges(const GraphView& g, const FusionView& f) : first(f.groups.size() + 1) {
    List<int> pieces_of(g.size, -1);
    for (int p = f.pieces.size(); p-- > 0;) pieces_of[f.pieces[p].whole] = p;
    for_each(g, f, pieces_of, [&](int reader, int) { ++first[reader + 1]; });
    for (int k = 0; k < f.groups.size(); ++k) first[k + 1] += first[k];
    List<int> next = first;
    from = List<int>(first[f.groups.size()]);
    for_each(g, f, pieces_of, [&](int reader, int writer) { from[next[reader]++] = writer; });
  }
};

// The first segment in which a group may run that reads what `reader` reads.
constexpr int earliest(const FusionView& f, const Edges& edges, int reader, bool by_result, int segment) {
  for (int e = edges.first[reader]; e < edges.first[reader + 1]; ++e) {
    const Group& before = f.groups[edges.from[e]];
    if (edges.from[e] == reader || before.absorbed) continue;
    int at = before.segment + (by_result || before.by_result ? 1 : 0);
    if (at % 2 != (by_result ? 1 : 0)) ++at;
    if (at > segment) segment = at;
  }
  return segment;
}

// Sums over all samples, as gradients of parameters are, that nothing waits for. They come before the kernels that follow them in
// the list as soon as what they read fills the caches: later it would have to be fetched from memory again, and what reads it
// would lie there for longer.
class Sums {
 public:
  constexpr Sums(const GraphView& g, const FusionView& f) : bytes_(f.groups.size()) {
    for_each_read(g, f, [&](int group, int node, int) {
      if (f.groups[group].kind == GroupKind::contraction && !f.groups[group].batched && g[node].batched) bytes_[group] += 4 * g[node].shape.size();
    });
  }

  /// The first segment of those that share samples in which a kernel may run now.
  constexpr int segment() const { return segment_; }

  /// Group k was put into a segment.
  constexpr void add(int k, int segment) {
    if (bytes_[k] == 0 || segment < segment_) return;
    waiting_ += bytes_[k];
    if (waiting_ * machine.batch <= machine.threads * machine.second_cache) return;
    segment_ = segment + 1;
    waiting_ = 0;
  }

 private:
  List<long> bytes_;  ///< that it reads of each sample
  long waiting_ = 0;
  int segment_ = 0;
};

// All kernels of a loop over time run in one segment: a thread goes through all steps with its own samples. Returns the
// last of its groups, which stand together.
constexpr int schedule_loop(Fusion& f, const Edges& edges, int first, int segment) {
  int end = first;
  for (; end < f.groups.size() && f.groups[end].loop == f.groups[first].loop; ++end) {
    segment = earliest(f.view(), edges, end, false, segment);
    if (f.groups[end].prologue >= 0) segment = earliest(f.view(), edges, f.groups[end].prologue, false, segment);
  }
  for (int k = first; k < end; ++k) f.groups[k].segment = segment;
  return end - 1;
}

}  // namespace detail

/// Puts kernels into segments. Within one, no thread needs what another computes: either every kernel shares out the
/// samples, and a thread goes through all of them with its own; or every kernel shares out its own result and reads
/// only what earlier segments wrote. Between segments stands a barrier. Even segments share samples, odd ones results.
/// A stage begins behind the last segment of the one before. training: whether the parameters change from run to run.
constexpr void schedule(const GraphView& g, Fusion& f, bool training) {
  const detail::Edges edges{g, f.view()};
  detail::Sums sums{g, f.view()};
  int stage = 0, begin = 0, end = 0;
  const auto first = [&](bool by_result) {
    const int least = begin + (begin % 2 != by_result);
    return by_result || least > sums.segment() ? least : sums.segment();
  };
  for (int k = 0; k < f.groups.size(); end = f.groups[k].segment + 1 > end ? f.groups[k].segment + 1 : end, ++k) {
    Group& group = f.groups[k];
    if (group.stage != stage) stage = group.stage, begin = end;
    if (group.loop >= 0) {
      k = detail::schedule_loop(f, edges, k, first(false));
      continue;
    }
    group.by_result = !group.batched || shares_result(g, f.view(), k, training);
    group.segment = detail::earliest(f.view(), edges, k, group.by_result, first(group.by_result));
    if (group.prologue >= 0)
      group.segment = detail::earliest(f.view(), edges, group.prologue, group.by_result, group.segment);
    sums.add(k, group.segment);
  }
  for (int p = 0; p + 1 < f.pieces.size(); ++p)  // zeros wait for nothing: they are written beside what they surround
    if (f.pieces[p].part < 0) f.groups[f.pieces[p].group].segment = f.groups[f.pieces[p + 1].group].segment;
}

}  // namespace weft
