// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/turn.hpp>
#include <weft/runtime/opaque/launch.hpp>

namespace weft::inline WEFT_ABI {

template <>
struct OpaqueLaunch<&turn_operation> {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    static constexpr Node n = P::graph.nodes[node];
    static constexpr Shape from = P::graph.nodes[n.operand[0]].shape;
    constexpr bool blocked = P::graph.nodes[P::fusion.location[n.operand[0]].base].blocked;
    TurnKernel<from, kernel_layout(from, blocked), kernel_layout(n.shape, n.blocked), Turning::read(n), n.attribute[4] != 0>::run(
        detail::address<P, kernel, n.operand[0]>(c, own), detail::address<P, kernel, node>(c, own), m);
  }
};

}  // namespace weft
