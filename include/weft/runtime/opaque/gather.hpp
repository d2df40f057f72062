// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/gather.hpp>
#include <weft/runtime/opaque/launch.hpp>

namespace weft::inline WEFT_ABI {

template <>
struct OpaqueLaunch<&gather_operation> {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    constexpr Node n = P::graph.nodes[node];
    const auto* indices = reinterpret_cast<const std::int32_t*>(detail::address<P, kernel, n.operand[1]>(c, own));
    GatherKernel<detail::spread_of<P, n.operand[0]>, detail::spread_of<P, n.operand[1]>>::run(
        detail::address<P, kernel, n.operand[0]>(c, own), indices, detail::address<P, kernel, node>(c, own),
        n.batched ? c.samples : 1, m);
  }
};

template <>
struct OpaqueLaunch<&scatter_operation> {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    constexpr Node n = P::graph.nodes[node], indices = P::graph.nodes[n.operand[1]];
    constexpr long width = n.shape.size() / n.shape[0];
    const auto* at = reinterpret_cast<const std::int32_t*>(detail::address<P, kernel, n.operand[1]>(c, own));
    ScatterKernel<width, n.shape[0], detail::spread_of<P, n.operand[0]>, detail::spread_of<P, n.operand[1]>>::run(
        detail::address<P, kernel, n.operand[0]>(c, own), at, detail::address<P, kernel, node>(c, own),
        indices.shape.size() * (indices.batched ? c.samples : 1), m);
  }
};

}  // namespace weft
