// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/contraction_plan.hpp>
#include <weft/passes/cost.hpp>
#include <weft/passes/identity.hpp>

namespace weft::inline WEFT_ABI {

/// Kernels that a thread runs one after the other on a few of its samples before it goes on to the next few, so that what
/// lies between them stays in its cache.
struct DepthFirst {
  int end = 0;       ///< behind the last kernel
  long samples = 0;  ///< at once; 0: all
};

namespace detail {

// A kernel that first copies a matrix would copy it again for every few samples.
constexpr bool goes_deep(const GraphView& g, const FusionView& f, const Group& group) {
  if (!group.batched || group.by_result) return false;
  if (group.kind != GroupKind::contraction || !g[group.anchor].is(matmul_operation)) return true;
  const int right = g[group.anchor].operand[1];
  return !g[right].batched && (f.location[right].strides[g[right].shape.rank - 1] == 1 || g[right].shape[-1] == 1);
}

// How many samples go through kernels [first, end) at once: their values take half of the cache, or, if the parameters
// take more, as much as these. Of a loop over time one step counts; its products want many rows.
constexpr long samples_at_once(const GraphView& g, const KernelList& list, int first, int end, bool loop, List<int>& seen) {
  long each = 0, shared = 0;
  for (int e = list.first_external[first]; e < list.first_external[end]; ++e) {
    const int node = list.externals[e];
    if (seen[node] == first) continue;
    seen[node] = first;
    (g[node].batched ? each : shared) += 4 * g[node].shape.size() / (loop && g[node].loop < 0 && g[node].batched ? g[node].shape[0] : 1);
  }
  const long room = machine.second_cache / 2, most = shared > room ? shared : room;
  const long least = loop ? 32 : 1;
  return each == 0 || most / each < least ? least : most / each;
}

// Behind kernel k, or behind the loop over time that begins with it.
constexpr int unit_end(const FusionView& f, const KernelList& list, int k) {
  const int loop = f.groups[list.order[k]].loop;
  int end = k + 1;
  while (loop >= 0 && end < list.order.size() && f.groups[list.order[end]].loop == loop) ++end;
  return end;
}

constexpr bool unit_goes_deep(const GraphView& g, const FusionView& f, const KernelList& list, int k, int end) {
  for (; k < end; ++k)
    if (!goes_deep(g, f, f.groups[list.order[k]])) return false;
  return true;
}

}  // namespace detail

/// The depth-first runs of a program: for each kernel the run that begins with it. Linear in the values kernels name.
constexpr List<DepthFirst> plan_depth(const GraphView& g, const FusionView& f, const KernelList& list) {
  const int kernels = list.order.size();
  List<DepthFirst> runs(kernels);
  List<int> seen(g.size, -1);
  for (int k = 0; k < kernels; k = runs[k].end) {
    const int segment = f.groups[list.order[k]].segment;
    int end = k;
    const bool loop = f.groups[list.order[k]].loop >= 0;
    if (loop) end = detail::unit_end(f, list, k);
    while (end < kernels && !loop && f.groups[list.order[end]].segment == segment && f.groups[list.order[end]].loop < 0) {
      if (!detail::goes_deep(g, f, f.groups[list.order[end]])) break;
      ++end;
    }
    const bool deep = loop ? detail::unit_goes_deep(g, f, list, k, end) : end > k + 1;
    runs[k] = {end > k ? end : k + 1, deep ? detail::samples_at_once(g, list, k, end, loop, seen) : 0};
  }
  return runs;
}

}  // namespace weft
