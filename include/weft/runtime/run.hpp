// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/runtime/launch.hpp>

namespace weft::inline WEFT_ABI {

/// Walks a program's kernels in order.
template <class P>
class Runner {
 public:
  /// Floats of scratch one thread needs, in whole cache lines.
  static constexpr long scratch = [] {
    return []<std::size_t... k>(std::index_sequence<k...>) {
      long most = 0;
      ((most = Launch<P, static_cast<int>(k)>::scratch > most ? Launch<P, static_cast<int>(k)>::scratch : most), ...);
      return aligned(most + alignment);
    }(std::make_index_sequence<static_cast<std::size_t>(P::kernels)>{});
  }();

  /// Runs the whole program as one member of a team. Every member must call this.
  static void run(const Context& c, const parallel::Member& m) {
    float* spare = c.scratch + m.number * c.scratch_stride;
    chunk<0>(c, m, spare);
  }

 private:
  // In chunks: clang expands a fold over no more than 256 operands.
  template <int first>
  static void chunk(const Context& c, const parallel::Member& m, float* spare) {
    constexpr int count = P::kernels - first < 64 ? P::kernels - first : 64;
    [&]<std::size_t... k>(std::index_sequence<k...>) {
      (kernel<first + static_cast<int>(k)>(c, m, spare), ...);
    }(std::make_index_sequence<static_cast<std::size_t>(count)>{});
    if constexpr (first + count < P::kernels) chunk<first + count>(c, m, spare);
  }

  template <int k>
  static void kernel(const Context& c, const parallel::Member& m, float* spare) {
    if constexpr (k > 0)
      if constexpr (P::group(k).segment != P::group(k - 1).segment) m.barrier();
    Launch<P, k>::run(c, m, spare);
  }
};

}  // namespace weft
