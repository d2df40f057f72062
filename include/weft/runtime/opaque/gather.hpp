// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/gather.hpp>
#include <weft/runtime/opaque/launch.hpp>

#include <cstdint>

namespace weft::inline WEFT_ABI {

namespace detail {

// Integers of an input, or the numbers that a copy of them holds.
template <class P, int kernel, int node>
WEFT_INLINE auto* indices(const Context& c, const KernelPlaces& own) {
  const float* at = address<P, kernel, node>(c, own);
  if constexpr (P::graph.nodes[node].element == Element::int32) return reinterpret_cast<const std::int32_t*>(at);
  else return at;
}

}  // namespace detail

template <>
struct OpaqueLaunch<&gather_operation> {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    static constexpr Node n = P::graph.nodes[node];
    GatherKernel<detail::spread_of<P, n.operand[0]>, detail::spread_of<P, n.operand[1]>>::run(
        detail::address<P, kernel, n.operand[0]>(c, own), detail::indices<P, kernel, n.operand[1]>(c, own),
        detail::address<P, kernel, node>(c, own), n.batched ? c.samples : 1, m);
  }
};

template <>
struct OpaqueLaunch<&scatter_operation> {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    static constexpr Node n = P::graph.nodes[node], indices = P::graph.nodes[n.operand[1]];
    constexpr long width = n.shape.size() / n.shape[0];
    const float* onto = nullptr;
    if constexpr (n.operands() > 2) onto = detail::address<P, kernel, n.operand[2]>(c, own);
    ScatterKernel<width, n.shape[0], detail::spread_of<P, n.operand[0]>, detail::spread_of<P, n.operand[1]>>::run(
        detail::address<P, kernel, n.operand[0]>(c, own), detail::indices<P, kernel, n.operand[1]>(c, own), onto,
        detail::address<P, kernel, node>(c, own), indices.shape.size() * (indices.batched ? c.samples : 1), m);
  }
};

}  // namespace weft
