// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/contraction.hpp>
#include <weft/kernels/convolution.hpp>
#include <weft/kernels/kernel_gradient.hpp>
#include <weft/kernels/line_gradient.hpp>
#include <weft/kernels/narrow_convolution.hpp>
#include <weft/kernels/reduction.hpp>
#include <weft/kernels/weight_gradient.hpp>
#include <weft/passes/program.hpp>
#include <weft/runtime/opaque.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

/// Where a loop's buffers stand among its kernel's, so that equal kernels need no code of their own.
template <class P, int kernel, class Placed>
struct LoopPlaces {
  using L = decltype(Placed::loop);
  int load[L::load_count > 0 ? L::load_count : 1] = {};
  int store[L::store_count > 0 ? L::store_count : 1] = {};
  int stream[Placed::most_streams] = {};

  constexpr explicit LoopPlaces(const Placed& placed) {
    for (int k = 0; k < L::load_count; ++k) load[k] = P::buffer_number(kernel, placed.load[k].node);
    for (int k = 0; k < L::store_count; ++k)
      store[k] = placed.store[k].node < 0 ? -1 : P::buffer_number(kernel, placed.store[k].node);
    for (int k = 0; k < placed.streams; ++k)
      while (P::streams[P::first_stream[kernel] + stream[k]] != placed.stream[k]) ++stream[k];
  }
};

template <class Placed, class Places, class AnyContext>
WEFT_INLINE void fill(LoopArguments& a, const Placed& placed, const Places& places, const AnyContext& c, const KernelPlaces& own) {
  using L = decltype(placed.loop);
  static_assert(L::load_count <= LoopArguments::most && L::store_count <= LoopArguments::most);
#pragma GCC unroll 16
  for (int k = 0; k < L::load_count; ++k) a.load[k] = c.address(own.buffers[places.load[k]]) + placed.load[k].offset + c.time * placed.load[k].step;
#pragma GCC unroll 16
  for (int k = 0; k < L::store_count; ++k)
    a.store[k] = places.store[k] < 0 ? nullptr : c.address(own.buffers[places.store[k]]) + placed.store[k].offset + c.time * placed.store[k].step;
  a.scratch = own.scratch;
}

/// The keys of a loop's streams of random numbers in this step.
template <auto& placed>
struct Keys {
  StepKey key[placed.streams > 0 ? placed.streams : 1];

  template <class Places>
  Keys(LoopArguments& a, const Places& places, const Context& c, const KernelPlaces& own) {
    for (int k = 0; k < placed.streams; ++k) key[k] = step_key(c.seed, c.step, own.streams[places.stream[k]]);
    a.keys = key;
  }
};

}  // namespace detail

/// Runs one kernel of a program: finds its buffers and calls it. One specialization per kind of group.
template <class P, int kernel, GroupKind kind = P::group(kernel).kind>
struct Launch;

template <class P, int kernel>
struct Launch<P, kernel, GroupKind::rows> {
  static constexpr auto placed = freeze<typename P::template MakeBody<kernel>>();
  static constexpr detail::LoopPlaces<P, kernel, decltype(placed)> places{placed};
  using Kernel = RowsKernel<placed.loop>;
  static constexpr long scratch = Kernel::scratch;

  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) { start(c, m, own); }
  /// One sample on one thread, without a call.
  WEFT_INLINE static void run_alone(const InlinedContext& c, const KernelPlaces& own) { start(c, {}, own); }

 private:
  template <class AnyContext>
  WEFT_INLINE static void start(const AnyContext& c, const parallel::Member& m, const KernelPlaces& own) {
    LoopArguments a;
    detail::fill(a, placed, places, c, own);
    const detail::Keys<placed> keys(a, places, c, own);
    if constexpr (std::is_same_v<AnyContext, InlinedContext>) Kernel::run_alone(a);
    else Kernel::run(a, c.samples, m);
  }
};

template <class P, int kernel>
struct Launch<P, kernel, GroupKind::reduction> {
  static constexpr auto from = freeze<typename P::template MakePrologue<kernel>>();
  static constexpr auto to = freeze<typename P::template MakeBody<kernel>>();
  static constexpr detail::LoopPlaces<P, kernel, decltype(from)> from_places{from};
  static constexpr detail::LoopPlaces<P, kernel, decltype(to)> to_places{to};
  static constexpr Node anchor = P::graph.nodes[P::group(kernel).anchor];
  using Kernel = ReductionKernel<from.loop, to.loop, anchor.is(maximum_operation), anchor.attribute[1] != 0>;
  static constexpr long scratch = Kernel::scratch;

  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    LoopArguments read, write;
    detail::fill(read, from, from_places, c, own);
    detail::fill(write, to, to_places, c, own);
    const detail::Keys<from> read_keys(read, from_places, c, own);
    const detail::Keys<to> write_keys(write, to_places, c, own);
    Kernel::run(read, write, c.samples, m);
  }
};

namespace detail {

template <bool in_chunks, Contraction plan, auto after, auto before, bool has_prologue>
struct ProductKernel {
  using type = ContractionKernel<plan, after, before, has_prologue>;
};
template <Contraction plan, auto after, auto before, bool has_prologue>
struct ProductKernel<true, plan, after, before, has_prologue> {
  using type = WeightGradientKernel<plan, after>;
};

}  // namespace detail

/// A matrix product.
template <class P, int kernel>
struct ProductLaunch {
  static constexpr Group group = P::group(kernel);
  static constexpr bool has_prologue = group.prologue >= 0;
  static constexpr Contraction plan = plan_contraction(P::graph.view(), P::fusion.view(), group.anchor, has_prologue);
  static constexpr int left = P::graph.nodes[group.anchor].operand[0], right = P::graph.nodes[group.anchor].operand[1];
  static constexpr auto after = freeze<typename P::template MakeBody<kernel>>();
  static constexpr auto before = [] {
    if constexpr (has_prologue) return freeze<typename P::template MakePrologue<kernel>>();
    else return PlacedLoop<Loop<0, 0, 0, 0, 0>>{};
  }();
  static constexpr detail::LoopPlaces<P, kernel, decltype(after)> after_places{after};
  static constexpr detail::LoopPlaces<P, kernel, decltype(before)> before_places{before};
  static constexpr bool in_chunks = !has_prologue && sums_in_chunks<plan, after.loop>;
  using Kernel = typename detail::ProductKernel<in_chunks, plan, after.loop, before.loop, has_prologue>::type;
  static constexpr long scratch = Kernel::scratch;

  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    start(c, own, [&](const auto& a) { Kernel::run(a, c.samples, m); });
  }
  /// One sample on one thread, without a call.
  WEFT_INLINE static void run_alone(const InlinedContext& c, const KernelPlaces& own) {
    start(c, own, [&](const auto& a) {
      if constexpr (in_chunks) Kernel::run(a, c.samples, {});
      else Kernel::template run_alone<roomy>(a);
    });
  }

 private:
  // A buffer of one sample ends with its cache line.
  static constexpr bool roomy = [] {
    for (int k = 0; k < after.loop.store_count; ++k) {
      const int node = after.store[k].node;
      if (sample_floats(P::graph.view(), node) != after.loop.columns || P::plan.buffers[node].space != Space::per_sample) return false;
    }
    return true;
  }();

  template <class AnyContext, class Run>
  WEFT_INLINE static void start(const AnyContext& c, const KernelPlaces& own, const Run& run_kernel) {
    typename Kernel::Arguments a;
    if constexpr (has_prologue) a.left = nullptr;
    else a.left = detail::address<P, kernel, left>(c, own);
    a.right = detail::address<P, kernel, right>(c, own);
    detail::fill(a.before, before, before_places, c, own);
    detail::fill(a.after, after, after_places, c, own);
    a.scratch = own.scratch;
    const detail::Keys<before> before_keys(a.before, before_places, c, own);
    const detail::Keys<after> after_keys(a.after, after_places, c, own);
    run_kernel(a);
  }
};

namespace detail {

/// The kernel of a convolution node, and its plan.
template <class P, int node, auto after, class = void>
struct ConvolutionOf {
  static constexpr ConvolutionPlan plan = plan_convolution(P::graph.view(), P::fusion.view(), node);
  using Kernel = std::conditional_t<is_narrow(plan), NarrowConvolutionKernel<plan, after>, ConvolutionKernel<plan, after>>;
};
template <class P, int node, auto after>
struct ConvolutionOf<P, node, after, std::enable_if_t<P::graph.nodes[node].is(convolution_kernel_operation)>> {
  static constexpr KernelGradientPlan plan = plan_kernel_gradient(P::graph.view(), P::fusion.view(), node);
  using Kernel = std::conditional_t<runs_along_lines(plan), LineGradientKernel<plan, after>, KernelGradientKernel<plan, after>>;
};

}  // namespace detail

/// A convolution, or a gradient of one.
template <class P, int kernel>
struct ConvolutionLaunch {
  static constexpr int node = P::group(kernel).anchor;
  static constexpr auto after = freeze<typename P::template MakeBody<kernel>>();
  static constexpr detail::LoopPlaces<P, kernel, decltype(after)> places{after};
  using Kernel = typename detail::ConvolutionOf<P, node, after.loop>::Kernel;
  static constexpr long scratch = Kernel::scratch;

  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    typename Kernel::Arguments a;
    a.left = detail::address<P, kernel, P::graph.nodes[node].operand[0]>(c, own);
    a.right = detail::address<P, kernel, P::graph.nodes[node].operand[1]>(c, own);
    detail::fill(a.after, after, places, c, own);
    a.scratch = own.scratch;
    const detail::Keys<after> keys(a.after, places, c, own);
    Kernel::run(a, c.samples, m);
  }
};

template <class P, int kernel>
struct Launch<P, kernel, GroupKind::contraction>
    : std::conditional_t<is_convolution(P::graph.nodes[P::group(kernel).anchor]), ConvolutionLaunch<P, kernel>, ProductLaunch<P, kernel>> {};

template <class P, int kernel>
struct Launch<P, kernel, GroupKind::opaque> {
  static constexpr int node = P::group(kernel).anchor;
  using Kernel = OpaqueLaunch<P::graph.nodes[node].operation>;
  static constexpr long scratch = [] {
    if constexpr (requires { Kernel::template scratch<P, node>; }) return Kernel::template scratch<P, node>;
    else return 0L;
  }();

  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    Kernel::template run<P, kernel, node>(c, m, own);
  }
};

}  // namespace weft
