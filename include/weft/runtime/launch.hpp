// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/contraction.hpp>
#include <weft/kernels/gather.hpp>
#include <weft/kernels/reduction.hpp>
#include <weft/passes/program.hpp>
#include <weft/runtime/context.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

template <class P>
float* address(const Context& c, int node) {
  return c.address(P::plan.buffers[node]);
}

template <class P, class Placed>
void fill(LoopArguments& a, const Placed& placed, const Context& c, float* scratch) {
  using L = decltype(placed.loop);
  for (int k = 0; k < L::load_count; ++k) a.load[k] = address<P>(c, placed.load[k].node) + placed.load[k].offset;
  for (int k = 0; k < L::store_count; ++k)
    a.store[k] = placed.store[k].node < 0 ? nullptr : address<P>(c, placed.store[k].node) + placed.store[k].offset;
  for (int k = 0; k < placed.streams; ++k) a.keys[k] = step_key(c.seed, c.step, placed.stream[k]);
  a.scratch = scratch;
}

}  // namespace detail

/// Starts one kernel of a program: finds its buffers and calls it. One specialization per kind of group.
template <class P, int kernel, GroupKind kind = P::group(kernel).kind>
struct Launch;

template <class P, int kernel>
struct Launch<P, kernel, GroupKind::rows> {
  static constexpr auto placed = freeze<typename P::template MakeBody<kernel>>();
  using Kernel = RowsKernel<placed.loop>;
  static constexpr long scratch = Kernel::scratch;

  static void run(const Context& c, const parallel::Member& m, float* spare) {
    LoopArguments a;
    detail::fill<P>(a, placed, c, spare);
    Kernel::run(a, c.samples, m);
  }
};

template <class P, int kernel>
struct Launch<P, kernel, GroupKind::reduction> {
  static constexpr auto from = freeze<typename P::template MakePrologue<kernel>>();
  static constexpr auto to = freeze<typename P::template MakeBody<kernel>>();
  static constexpr const Node& anchor = P::graph.nodes[P::group(kernel).anchor];
  using Kernel = ReductionKernel<from.loop, to.loop, anchor.is(maximum_operation), anchor.attribute[1] != 0>;
  static constexpr long scratch = Kernel::scratch;

  static void run(const Context& c, const parallel::Member& m, float* spare) {
    LoopArguments read, write;
    detail::fill<P>(read, from, c, spare);
    detail::fill<P>(write, to, c, spare);
    Kernel::run(read, write, c.samples, m);
  }
};

template <class P, int kernel>
struct Launch<P, kernel, GroupKind::contraction> {
  static constexpr Group group = P::group(kernel);
  static constexpr bool has_prologue = group.prologue >= 0;
  static constexpr Contraction plan = plan_contraction(P::graph.view(), P::plan.view(), group.anchor, has_prologue);
  static constexpr auto after = freeze<typename P::template MakeBody<kernel>>();
  static constexpr auto before = [] {
    if constexpr (has_prologue) return freeze<typename P::template MakePrologue<kernel>>();
    else return PlacedLoop<Loop<0, 0, 0, 0, 0>>{};
  }();
  using Kernel = ContractionKernel<plan, after.loop, before.loop, has_prologue>;
  static constexpr long scratch = Kernel::scratch;

  static void run(const Context& c, const parallel::Member& m, float* spare) {
    constexpr const Node& n = P::graph.nodes[group.anchor];
    const auto at = [&](int node) {
      constexpr auto& location = P::plan.location;
      return detail::address<P>(c, location[node].base) + location[node].offset;
    };
    typename Kernel::Arguments a;
    a.left = has_prologue ? nullptr : at(n.operand[0]);
    a.right = at(n.operand[1]);
    detail::fill<P>(a.before, before, c, spare);
    detail::fill<P>(a.after, after, c, spare);
    a.scratch = spare;
    Kernel::run(a, c.samples, m);
  }
};

/// The kernel of an opaque operation; each specializes this beside its kernel.
template <const Operation* operation>
struct OpaqueLaunch;

template <>
struct OpaqueLaunch<&gather_operation> {
  template <class P, int node>
  static void run(const Context& c, const parallel::Member& m) {
    constexpr const Node& n = P::graph.nodes[node];
    constexpr const Shape& table = P::graph.nodes[n.operand[0]].shape;
    constexpr long width = table.size() / table[0], count = n.shape.size() / width;
    constexpr auto& location = P::plan.location;
    const auto* indices = reinterpret_cast<const std::int32_t*>(detail::address<P>(c, location[n.operand[1]].base)) + location[n.operand[1]].offset;
    GatherKernel<width, count>::run(detail::address<P>(c, location[n.operand[0]].base) + location[n.operand[0]].offset, indices,
                                    detail::address<P>(c, node), n.batched ? c.samples : 1, m);
  }
};

template <>
struct OpaqueLaunch<&scatter_operation> {
  template <class P, int node>
  static void run(const Context& c, const parallel::Member& m) {
    constexpr const Node& n = P::graph.nodes[node];
    constexpr const Node& indices = P::graph.nodes[n.operand[1]];
    constexpr long width = n.shape.size() / n.shape[0];
    constexpr auto& location = P::plan.location;
    const auto* at = reinterpret_cast<const std::int32_t*>(detail::address<P>(c, location[n.operand[1]].base)) + location[n.operand[1]].offset;
    ScatterKernel<width, n.shape[0]>::run(detail::address<P>(c, location[n.operand[0]].base) + location[n.operand[0]].offset, at,
                                          detail::address<P>(c, node), indices.shape.size() * (indices.batched ? c.samples : 1), m);
  }
};

template <class P, int kernel>
struct Launch<P, kernel, GroupKind::opaque> {
  static constexpr int node = P::group(kernel).anchor;
  static constexpr long scratch = 0;

  static void run(const Context& c, const parallel::Member& m, float*) {
    OpaqueLaunch<P::graph.nodes[node].operation>::template run<P, node>(c, m);
  }
};

}  // namespace weft
