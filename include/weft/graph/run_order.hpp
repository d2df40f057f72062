// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/graph.hpp>

namespace weft::inline WEFT_ABI {

/// The order in which a graph's nodes are computed: as they were written, but that the nodes of a loop over time stand together,
/// behind what they are made of and before what is made of their values at all steps; and that no stage begins before the end of an
/// earlier one. Linear in nodes.
constexpr List<int> run_order(const GraphView& g) {
  const int loops = g.loops.size();
  List<int> last(loops, -1), rank(loops), sorted;
  for (int i = 0; i < g.size; ++i)
    if (g[i].loop >= 0) last[g[i].loop] = i;
  // Loops in the order in which they are complete: a later one may be made of an earlier one.
  for (int l = 0; l < loops; ++l) {
    int at = sorted.size();
    sorted.push_back(l);
    for (; at > 0 && last[sorted[at - 1]] > last[l]; --at) sorted[at] = sorted[at - 1];
    sorted[at] = l;
  }
  for (int k = 0; k < loops; ++k) rank[sorted[k]] = k;
  // A node outside of loops stands behind so many of them.
  List<int> behind(g.size), first(2 * loops + 2), order(g.size);
  const auto place = [&](int i) { return g[i].loop >= 0 ? 2 * rank[g[i].loop] + 1 : 2 * behind[i]; };
  for (int i = 0, earlier = 0; i < g.size; ++i) {
    while (earlier < loops && g[last[sorted[earlier]]].stage < g[i].stage) ++earlier;
    behind[i] = earlier;
    for (int k = 0; k < g[i].operands(); ++k) {
      const int o = g[i].operand[k], least = g[o].loop >= 0 ? rank[g[o].loop] + 1 : behind[o];
      if (least > behind[i]) behind[i] = least;
    }
    ++first[place(i) + 1];
  }
  for (int p = 0; p < 2 * loops + 1; ++p) first[p + 1] += first[p];
  for (int i = 0; i < g.size; ++i) order[first[place(i)]++] = i;
  return order;
}

}  // namespace weft
