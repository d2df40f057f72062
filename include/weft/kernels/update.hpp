// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/simd/flush.hpp>
#include <weft/simd/math.hpp>

namespace weft::inline WEFT_ABI {

/// Applies an optimizer's rule to all parameters in one pass. n: whole cache lines; slots lie `n` apart. Averages of gradients that
/// have come to an end become zero.
template <class Optimizer>
void update_parameters(const typename Optimizer::Step& step, float* parameters, const float* gradients, float* state,
                       long n, const parallel::Member& m) {
  constexpr long line = 16;
  static_assert(line % simd::lanes == 0);
  constexpr int slots = Optimizer::slots;
  const auto [begin, end] = m.share(n / line);
  const typename Optimizer::Step own = step;  // what is stored might be the step, for all that a compiler knows
  const simd::FlushScope flush;
  for (long i = begin * line; i < end * line; i += line) {
    // Several arrays at once are streams that the machine foresees too late.
    const long later = i + 16 * line;
    __builtin_prefetch(parameters + later, 1);
    __builtin_prefetch(gradients + later);
    for (int s = 0; s < slots; ++s) __builtin_prefetch(state + s * n + later, 1);
#pragma GCC unroll 4
    for (long k = i; k < i + line; k += simd::lanes) {
      simd::Vector parameter = simd::load(parameters + k), slot[slots > 0 ? slots : 1];
      for (int s = 0; s < slots; ++s) slot[s] = simd::load(state + s * n + k);
      Optimizer::update(own, parameter, simd::load(gradients + k), slot);
      simd::store(parameters + k, parameter);
      for (int s = 0; s < slots; ++s) simd::store(state + s * n + k, slot[s]);
    }
  }
}

}  // namespace weft
