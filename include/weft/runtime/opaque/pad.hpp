// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/border.hpp>
#include <weft/runtime/opaque/launch.hpp>

namespace weft::inline WEFT_ABI {

template <>
struct OpaqueLaunch<&pad_operation> {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    static constexpr Node n = P::graph.nodes[node];
    constexpr long sample = sample_floats(P::graph.view(), node);
    BorderKernel<n.shape, P::graph.nodes[n.operand[0]].shape, detail::PartRule::corner(n), sample>::run(detail::address<P, kernel, node>(c, own),
                                                                                  n.batched ? c.samples : 1, m);
  }
};

}  // namespace weft
