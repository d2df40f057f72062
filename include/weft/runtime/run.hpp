// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/runtime/launch.hpp>

#include <array>

namespace weft::inline WEFT_ABI {

/// Watches a program run and does nothing about it.
struct NoWatch {
  constexpr void operator()(int) const {}
};

/// Walks a program's kernels in order.
template <class P>
class Runner {
 public:
  /// What a watch is given after a barrier, in place of a kernel's number.
  static constexpr int barrier = -1;

  /// Floats of scratch one thread needs, in whole cache lines.
  static constexpr long scratch = []<std::size_t... k>(std::index_sequence<k...>) {
    long most = 0;
    for (const long each : {0L, Launch<P, P::list.representative[static_cast<int>(k)]>::scratch...}) most = each > most ? each : most;
    return aligned(most + alignment);
  }(std::make_index_sequence<static_cast<std::size_t>(P::kernels)>{});

  /// Runs the whole program as one member of a team. Every member must call this.
  /// watch: called by every member with the number of each kernel it has finished, and with `barrier` after each of these.
  template <class Watch = NoWatch>
  static void run(const Context& c, const parallel::Member& m, Watch&& watch = {}) {
    for (int k = 0; k < P::kernels; k = P::depth[k].end) {
      if (k > 0 && segment[static_cast<std::size_t>(k)] != segment[static_cast<std::size_t>(k - 1)]) {
        m.barrier();
        watch(barrier);
      }
      const auto [begin, end] = m.share(c.samples);
      const long most = P::depth[k].samples, parts = most > 0 ? (end - begin + most - 1) / most : 1;
      if (parts <= 1) run_kernels(c, m, k, watch);
      else
        for (long p = 0; p < parts; ++p)
          run_kernels(c, m.with({begin + (end - begin) * p / parts, begin + (end - begin) * (p + 1) / parts}), k, watch);
    }
  }

  /// The same for one sample on this thread alone, without calls: for programs so small that a call is a cost.
  WEFT_INLINE static void run_alone(const Context& c) {
    each_alone({c}, std::make_index_sequence<static_cast<std::size_t>(P::kernels)>{});
  }

 private:
  // One kernel, or those of a depth-first run.
  template <class Watch>
  static void run_kernels(const Context& c, const parallel::Member& m, int first, Watch& watch) {
    for (int k = first; k < P::depth[first].end;) {
      if (const int end = loop_end[static_cast<std::size_t>(k)]; end > 0) {
        run_loop(c, m, k, end, watch);
        k = end;
      } else {
        run_kernel(c, m, k++, watch);
      }
    }
  }

  template <class Watch>
  static void run_kernel(const Context& c, const parallel::Member& m, int k, Watch& watch) {
    float* spare = c.scratch + m.number * c.scratch_stride;
    launch[static_cast<std::size_t>(k)](c, m, {P::buffers.begin() + P::first_buffer[k], P::streams.begin() + P::first_stream[k], spare});
    watch(k);
  }

  // The kernels [first, end) at every step of a loop over time.
  template <class Watch>
  static void run_loop(const Context& c, const parallel::Member& m, int first, int end, Watch& watch) {
    const TimeLoop loop = P::loops[P::group(first).loop];
    Context at = c;
    for (int t = 0; t < loop.steps; ++t) {
      at.time = loop.reversed ? loop.steps - 1 - t : t;
      for (int k = first; k < end; ++k) run_kernel(at, m, k, watch);
    }
  }

  template <std::size_t... k>
  WEFT_INLINE static void each_alone(const InlinedContext& c, std::index_sequence<k...>) {
    (one_alone<static_cast<int>(k)>(c), ...);
  }
  template <int k>
  WEFT_INLINE static void one_alone(const InlinedContext& c) {
    using Kernel = Launch<P, P::list.representative[k]>;
    const KernelPlaces own{P::buffers.begin() + P::first_buffer[k], P::streams.begin() + P::first_stream[k], c.scratch};
    if constexpr (requires { Kernel::run_alone(c, own); }) Kernel::run_alone(c, own);
    else Kernel::run(c, {}, own);
  }

  using Start = void (*)(const Context&, const parallel::Member&, const KernelPlaces&);

  // One function for all kernels that are alike but for their buffers.
  static constexpr auto launch = []<std::size_t... k>(std::index_sequence<k...>) {
    return std::array<Start, sizeof...(k)>{&Launch<P, P::list.representative[static_cast<int>(k)]>::run...};
  }(std::make_index_sequence<static_cast<std::size_t>(P::kernels)>{});

  // Of the first kernel of a loop over time: behind the last one; of others 0.
  static constexpr auto loop_end = [] {
    std::array<int, static_cast<std::size_t>(P::kernels)> ends{};
    for (int k = 0, end; k < P::kernels; k = end) {
      const int loop = P::group(k).loop;
      for (end = k + 1; loop >= 0 && end < P::kernels && P::group(end).loop == loop;) ++end;
      if (loop >= 0) ends[static_cast<std::size_t>(k)] = end;
    }
    return ends;
  }();

  static constexpr auto segment = [] {
    std::array<int, static_cast<std::size_t>(P::kernels)> s{};
    for (int k = 0; k < P::kernels; ++k) s[static_cast<std::size_t>(k)] = P::group(k).segment;
    return s;
  }();
};

}  // namespace weft
