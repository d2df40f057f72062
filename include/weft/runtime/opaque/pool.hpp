// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/pool.hpp>
#include <weft/runtime/opaque/launch.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

/// The grid of a node, one of whose operands has the shape before pooling or after it; the node itself has the other.
template <class P, int node, int operand, bool back>
inline constexpr PoolGrid grid_of =
    pool_grid(P::graph.nodes[node], P::graph.nodes[back ? node : P::graph.nodes[node].operand[operand]].shape,
              P::graph.nodes[back ? P::graph.nodes[node].operand[operand] : node].shape);

template <class Fold>
struct PoolLaunch {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    static constexpr Node n = P::graph.nodes[node];
    using Kernel = PoolKernel<grid_of<P, node, 0, false>, PixelSpread(spread_of<P, n.operand[0]>), Fold>;
    Kernel::run(address<P, kernel, n.operand[0]>(c, own), address<P, kernel, node>(c, own), n.batched ? c.samples : 1, m);
  }
};

}  // namespace detail

template <>
struct OpaqueLaunch<&max_pool_operation> : detail::PoolLaunch<MaxPoolFold> {};

template <>
struct OpaqueLaunch<&average_pool_operation> {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    detail::PoolLaunch<AveragePoolFold<detail::grid_of<P, node, 0, false>>>::template run<P, kernel, node>(c, m, own);
  }
};

template <>
struct OpaqueLaunch<&max_pool_gradient_operation> {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    static constexpr Node n = P::graph.nodes[node];
    constexpr PixelSpread image(detail::spread_of<P, n.operand[0]>), result(detail::spread_of<P, n.operand[1]>);
    MaxPoolGradientKernel<detail::grid_of<P, node, 1, true>, image, result>::run(
        detail::address<P, kernel, n.operand[0]>(c, own), detail::address<P, kernel, n.operand[1]>(c, own),
        detail::address<P, kernel, node>(c, own), n.batched ? c.samples : 1, m);
  }
};

template <>
struct OpaqueLaunch<&spread_pool_operation> {
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    static constexpr Node n = P::graph.nodes[node];
    SpreadPoolKernel<detail::grid_of<P, node, 0, true>, PixelSpread(detail::spread_of<P, n.operand[0]>)>::run(
        detail::address<P, kernel, n.operand[0]>(c, own), detail::address<P, kernel, node>(c, own),
        n.batched ? c.samples : 1, m);
  }
};

}  // namespace weft
