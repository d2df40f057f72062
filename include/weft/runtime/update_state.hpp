// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/parallel/team.hpp>
#include <weft/passes/program.hpp>
#include <weft/runtime/context.hpp>

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

/// The same on this thread alone, without a loop.
template <class P>
WEFT_INLINE void update_state_alone(const Context& c, float* parameters) {
  [&]<std::size_t... k>(std::index_sequence<k...>) __attribute__((always_inline)) {
    (std::memcpy(parameters + P::updates[static_cast<int>(k)].offset, c.address_inlined(P::updates[static_cast<int>(k)].from),
                 static_cast<std::size_t>(P::updates[static_cast<int>(k)].size) * sizeof(float)), ...);
  }(std::make_index_sequence<static_cast<std::size_t>(P::updates.size())>{});
}

}  // namespace weft
