// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/cached_attention.hpp>
#include <weft/runtime/opaque/launch.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

template <class P, int node>
constexpr AttentionPlan cached_attention_plan() {
  constexpr Node n = P::graph.nodes[node];
  AttentionPlan p;
  p.a = cached_attending(P::graph.view(), n);
  p.q = AttentionRows(spread_of<P, n.operand[0]>);
  p.k = AttentionRows(spread_of<P, n.operand[1]>);
  p.v = AttentionRows(spread_of<P, n.operand[2]>);
  return p;
}

}  // namespace detail

template <>
struct OpaqueLaunch<&cached_attention_operation> {
  template <class P, int node>
  static constexpr long scratch = CachedAttentionKernel<detail::cached_attention_plan<P, node>()>::scratch;

  // A stream is one sequence.
  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    static constexpr Node n = P::graph.nodes[node];
    if (const auto [begin, end] = m.share(1); begin == end) return;
    CachedAttentionArguments x;
    x.q = detail::address<P, kernel, n.operand[0]>(c, own);
    x.k = detail::address<P, kernel, n.operand[1]>(c, own);
    x.v = detail::address<P, kernel, n.operand[2]>(c, own);
    x.keys = detail::address<P, kernel, n.operand[3]>(c, own);
    x.values = detail::address<P, kernel, n.operand[4]>(c, own);
    x.before = static_cast<long>(*detail::address<P, kernel, n.operand[5]>(c, own));
    x.out = detail::address<P, kernel, node>(c, own);
    x.scratch = own.scratch;
    CachedAttentionKernel<detail::cached_attention_plan<P, node>()>::run(x);
  }
};

}  // namespace weft
