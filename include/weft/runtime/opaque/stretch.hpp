// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/stretch.hpp>
#include <weft/runtime/opaque/launch.hpp>

namespace weft::inline WEFT_ABI {

template <>
struct OpaqueLaunch<&stretch_operation> {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    static constexpr Node n = P::graph.nodes[node], x = P::graph.nodes[n.operand[0]];
    constexpr int axis = n.attribute[0];
    StretchKernel<detail::spread_of<P, n.operand[0]>, axis, x.shape[axis], n.shape[axis]>::forward(
        detail::address<P, kernel, n.operand[0]>(c, own), detail::address<P, kernel, node>(c, own),
        n.batched ? c.samples : 1, m);
  }
};

template <>
struct OpaqueLaunch<&stretch_gradient_operation> {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    static constexpr Node n = P::graph.nodes[node], d = P::graph.nodes[n.operand[0]];
    constexpr int axis = n.attribute[0];
    StretchKernel<detail::spread_of<P, n.operand[0]>, axis, n.shape[axis], d.shape[axis]>::backward(
        detail::address<P, kernel, n.operand[0]>(c, own), detail::address<P, kernel, node>(c, own),
        n.batched ? c.samples : 1, m);
  }
};

}  // namespace weft
