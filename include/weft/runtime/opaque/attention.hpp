// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/attention.hpp>
#include <weft/kernels/attention_gradient.hpp>
#include <weft/runtime/opaque/launch.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

/// The plan of an attention's node, or of its gradient's, which has one operand more before the biases.
template <class P, int node, bool gradient>
constexpr AttentionPlan attention_plan() {
  constexpr Node n = P::graph.nodes[node];
  AttentionPlan p;
  p.a = attending(P::graph.view(), n);
  p.q = AttentionRows(spread_of<P, n.operand[0]>);
  p.k = AttentionRows(spread_of<P, n.operand[1]>);
  p.v = AttentionRows(spread_of<P, n.operand[2]>);
  constexpr int first = gradient ? AttentionGradientRule::biases_at : AttentionRule::biases_at;
  const auto add_bias = [&](int k, const Spread& s) {
    p.bias[k] = {s.shape, s.strides, s.sample};
    p.bias_part[k] = {s.shape, Strides(s.shape), 0};
    p.bias_size[k] = s.shape.size();
  };
  if constexpr (n.operand[first] >= 0) add_bias(0, spread_of<P, n.operand[first]>);
  if constexpr (n.operand[first + 1] >= 0) add_bias(1, spread_of<P, n.operand[first + 1]>);
  if constexpr (gradient) {
    const AttentionParts parts = attention_parts(P::graph.view(), n, p.a);
    p.d = AttentionRows(spread_of<P, n.operand[3]>);
    p.size = parts.shape.size();
    p.dq = parts.q;
    p.dk = parts.k;
    p.dv = parts.v;
    for (int k = 0; k < 2; ++k) p.first_bias[k] = parts.bias[k];
  }
  return p;
}

template <template <AttentionPlan> class Kernel, bool gradient>
struct AttentionLaunch {
  template <class P, int node>
  static constexpr long scratch = Kernel<attention_plan<P, node, gradient>()>::scratch;

  template <class P, int kernel, int node>
  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    static constexpr Node n = P::graph.nodes[node];
    constexpr int first = gradient ? AttentionGradientRule::biases_at : AttentionRule::biases_at;
    AttentionArguments x;
    x.q = address<P, kernel, n.operand[0]>(c, own);
    x.k = address<P, kernel, n.operand[1]>(c, own);
    x.v = address<P, kernel, n.operand[2]>(c, own);
    if constexpr (gradient) x.d = address<P, kernel, n.operand[3]>(c, own);
    if constexpr (n.operand[first] >= 0) x.bias[0] = address<P, kernel, n.operand[first]>(c, own);
    if constexpr (n.operand[first + 1] >= 0) x.bias[1] = address<P, kernel, n.operand[first + 1]>(c, own);
    x.out = address<P, kernel, node>(c, own);
    x.scratch = own.scratch;
    x.key = step_key(c.seed, c.step, own.streams[0]);
    Kernel<attention_plan<P, node, gradient>()>::run(x, n.batched ? c.samples : 1, m);
  }
};

}  // namespace detail

template <>
struct OpaqueLaunch<&attention_operation> : detail::AttentionLaunch<AttentionKernel, false> {};
template <>
struct OpaqueLaunch<&attention_gradient_operation> : detail::AttentionLaunch<AttentionGradientKernel, true> {};

}  // namespace weft
