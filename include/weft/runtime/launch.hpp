// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/kernels/contraction.hpp>
#include <weft/kernels/convolution.hpp>
#include <weft/kernels/kernel_gradient.hpp>
#include <weft/kernels/line_gradient.hpp>
#include <weft/kernels/narrow_convolution.hpp>
#include <weft/kernels/narrow_gradient.hpp>
#include <weft/kernels/reduction.hpp>
#include <weft/kernels/weight_gradient.hpp>
#include <weft/passes/program.hpp>
#include <weft/runtime/opaque.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

/// Where a loop's buffers stand among its kernel's, so that equal kernels need no code of their own.
template <int loads, int stores, int streams>
struct LoopPlaces {
  BufferPlace load[loads > 0 ? loads : 1] = {};
  BufferPlace store[stores > 0 ? stores : 1] = {};
  int stream[streams > 0 ? streams : 1] = {};
};

/// externals, numbers: the kernel's buffers and streams.
template <int streams, class L>
constexpr auto loop_places(const PlacedLoop<L>& placed, const int* externals, const int* numbers) {
  static_assert(L::load_count <= LoopArguments::most && L::store_count <= LoopArguments::most);
  const auto place = [&](const auto& p) {
    BufferPlace at{-1, p.offset, p.step};
    if (p.node >= 0)
      for (at.number = 0; externals[at.number] != p.node;) ++at.number;
    return at;
  };
  LoopPlaces<L::load_count, L::store_count, streams> places;
  for (int k = 0; k < L::load_count; ++k) places.load[k] = place(placed.load[k]);
  for (int k = 0; k < L::store_count; ++k) places.store[k] = place(placed.store[k]);
  for (int k = 0; k < streams; ++k)
    while (numbers[places.stream[k]] != placed.stream[k]) ++places.stream[k];
  return places;
}

template <class P, int kernel, int streams, class L>
constexpr auto places_in(const PlacedLoop<L>& placed) {
  return loop_places<streams>(placed, P::list.externals.begin() + P::list.first_external[kernel], P::list.streams.begin() + P::list.first_stream[kernel]);
}

[[gnu::noinline]] inline void fill_in_call(LoopArguments& a, ListView<BufferPlace> load, ListView<BufferPlace> store, const Context& c, const KernelPlaces& own) {
  for (int k = 0; k < load.size(); ++k) a.load[k] = address(c, own, load[k]);
  for (int k = 0; k < store.size(); ++k) a.store[k] = store[k].number < 0 ? nullptr : address(c, own, store[k]);
  a.scratch = own.scratch;
}
template <int loads, int stores, int streams>
WEFT_INLINE void fill(LoopArguments& a, const LoopPlaces<loads, stores, streams>& places, const Context& c, const KernelPlaces& own) {
  fill_in_call(a, {places.load, loads}, {places.store, stores}, c, own);
}
/// In code that is inlined as a whole addresses may be constants.
template <int loads, int stores, int streams>
WEFT_INLINE void fill(LoopArguments& a, const LoopPlaces<loads, stores, streams>& places, const InlinedContext& c, const KernelPlaces& own) {
#pragma GCC unroll 16
  for (int k = 0; k < loads; ++k) a.load[k] = address(c, own, places.load[k]);
#pragma GCC unroll 16
  for (int k = 0; k < stores; ++k) a.store[k] = places.store[k].number < 0 ? nullptr : address(c, own, places.store[k]);
  a.scratch = own.scratch;
}

/// The keys of a loop's streams of random numbers in this step.
template <int streams>
struct Keys {
  StepKey key[streams > 0 ? streams : 1];

  Keys(LoopArguments& a, const int* stream, const Context& c, const KernelPlaces& own) {
    for (int k = 0; k < streams; ++k) key[k] = step_key(c.seed, c.step, own.streams[stream[k]]);
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
  static constexpr auto places = detail::places_in<P, kernel, placed.streams>(placed);
  using Kernel = RowsKernel<placed.loop>;
  static constexpr long scratch = Kernel::scratch;

  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) { start(c, m, own); }
  /// One sample on one thread, without a call.
  WEFT_INLINE static void run_alone(const InlinedContext& c, const KernelPlaces& own) { start(c, {}, own); }

 private:
  template <class AnyContext>
  WEFT_INLINE static void start(const AnyContext& c, const parallel::Member& m, const KernelPlaces& own) {
    LoopArguments a;
    detail::fill(a, places, c, own);
    const detail::Keys<placed.streams> keys(a, places.stream, c, own);
    if constexpr (std::is_same_v<AnyContext, InlinedContext>) Kernel::run_alone(a);
    else Kernel::run(a, c.samples, m);
  }
};

template <class P, int kernel>
struct Launch<P, kernel, GroupKind::reduction> {
  static constexpr auto from = freeze<typename P::template MakePrologue<kernel>>();
  static constexpr auto to = freeze<typename P::template MakeBody<kernel>>();
  static constexpr auto from_places = detail::places_in<P, kernel, from.streams>(from);
  static constexpr auto to_places = detail::places_in<P, kernel, to.streams>(to);
  static constexpr Node anchor = P::graph.nodes[P::group(kernel).anchor];
  using Kernel = ReductionKernel<from.loop, to.loop, anchor.is(maximum_operation), anchor.attribute[1] != 0>;
  static constexpr long scratch = Kernel::scratch;

  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    LoopArguments read, write;
    detail::fill(read, from_places, c, own);
    detail::fill(write, to_places, c, own);
    const detail::Keys<from.streams> read_keys(read, from_places.stream, c, own);
    const detail::Keys<to.streams> write_keys(write, to_places.stream, c, own);
    Kernel::run(read, write, c.samples, m);
  }
};

namespace detail {

template <Contraction plan, auto after, auto before, bool has_prologue>
using ProductKernel = std::conditional_t<
    !has_prologue && sums_along_rows<plan, after>, NarrowGradientKernel<plan, after>,
    std::conditional_t<!has_prologue && sums_in_chunks<plan, after>, WeightGradientKernel<plan, after>, ContractionKernel<plan, after, before, has_prologue>>>;

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
  static constexpr auto after_places = detail::places_in<P, kernel, after.streams>(after);
  static constexpr auto before_places = detail::places_in<P, kernel, before.streams>(before);
  using Kernel = detail::ProductKernel<plan, after.loop, before.loop, has_prologue>;
  static constexpr long scratch = Kernel::scratch;

  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    start(c, own, [&](const auto& a) { Kernel::run(a, c.samples, m); });
  }
  /// One sample on one thread, without a call.
  WEFT_INLINE static void run_alone(const InlinedContext& c, const KernelPlaces& own) {
    start(c, own, [&](const auto& a) {
      if constexpr (plan.sum_batch) Kernel::run(a, c.samples, {});
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
    if constexpr (has_prologue) detail::fill(a.before, before_places, c, own);
    detail::fill(a.after, after_places, c, own);
    a.scratch = own.scratch;
    const detail::Keys<before.streams> before_keys(a.before, before_places.stream, c, own);
    const detail::Keys<after.streams> after_keys(a.after, after_places.stream, c, own);
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
  static constexpr auto places = detail::places_in<P, kernel, after.streams>(after);
  using Kernel = typename detail::ConvolutionOf<P, node, after.loop>::Kernel;
  static constexpr long scratch = Kernel::scratch;

  static void run(const Context& c, const parallel::Member& m, const KernelPlaces& own) {
    typename Kernel::Arguments a;
    a.left = detail::address<P, kernel, P::graph.nodes[node].operand[0]>(c, own);
    a.right = detail::address<P, kernel, P::graph.nodes[node].operand[1]>(c, own);
    detail::fill(a.after, places, c, own);
    a.scratch = own.scratch;
    const detail::Keys<after.streams> keys(a.after, places.stream, c, own);
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
