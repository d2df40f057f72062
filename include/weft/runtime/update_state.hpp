// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/passes/program.hpp>
#include <weft/runtime/context.hpp>
#include <weft/simd/half.hpp>

#include <cstring>
#include <utility>

namespace weft::inline WEFT_ABI {

/// Gives the states of a program the values that its last run computed for them; threads share out the states.
template <class P>
void update_state(const Context& c, float* parameters, const parallel::Member& m) {
  const auto [begin, end] = m.share(P::updates.size());
  for (long k = begin; k < end; ++k) {
    const UpdatePlan& u = P::updates[static_cast<int>(k)];
    std::memcpy(parameters + u.offset, c.address(u.from), static_cast<std::size_t>(u.size) * sizeof(float));
  }
}

namespace detail {

// In the vectors in which kernels write and read it: what is read across two of them waits until both have come to the cache.
template <long size>
WEFT_INLINE void copy_short(const float* from, float* to) {
  constexpr long whole = size / simd::lanes * simd::lanes, half = static_cast<long>(simd::Half::size);
  constexpr int rest = static_cast<int>(size - whole);
  for (long i = 0; i < whole; i += simd::lanes) simd::store(to + i, simd::load(from + i));
  if constexpr (rest > half) simd::store_first(to + whole, simd::load_first(from + whole, rest), rest);
  else if constexpr (rest > 0) simd::store_first(to + whole, simd::load_first<simd::Half>(from + whole, rest), rest);
}

}  // namespace detail

/// The same on this thread alone, without a call.
template <class P>
WEFT_INLINE void update_state_alone(const Context& c, float* parameters) {
  [&]<std::size_t... k>(std::index_sequence<k...>) __attribute__((always_inline)) {
    (detail::copy_short<P::updates[static_cast<int>(k)].size>(c.address_inlined(P::updates[static_cast<int>(k)].from),
                                                              parameters + P::updates[static_cast<int>(k)].offset), ...);
  }(std::make_index_sequence<static_cast<std::size_t>(P::updates.size())>{});
}

}  // namespace weft
