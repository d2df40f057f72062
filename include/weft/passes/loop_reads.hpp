// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations.hpp>

namespace weft::inline WEFT_ABI::detail {

/// Which values around loops over time are read by these in memory: they are there before a loop begins, for no other kernel
/// may stand among its own. What a formula reads as it is, it can compute itself.
constexpr List<bool> read_by_loops(const GraphView& g) {
  List<bool> read(g.size);
  for (int i = 0; i < g.size; ++i) {
    if (g[i].loop < 0) continue;
    for (int k = 0; k < g[i].operands(); ++k) {
      int o = g[i].operand[k];
      const bool computed = (g[i].role() == Role::map || g[i].role() == Role::reduction) && g[o].role() != Role::view;
      while (g[o].role() == Role::view) o = g[o].operand[0];
      if (g[o].loop < 0 && !computed) read[o] = true;
    }
  }
  return read;
}

}  // namespace weft::inline WEFT_ABI::detail
