// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/group.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Values that need a buffer of their own: outputs, what is read through a view, which may want it contiguous, and what an
// operation with a kernel of its own reads, which may be slow where lines lie apart.
constexpr List<bool> stand_alone(const GraphView& g, const Fusion& f) {
  List<bool> alone(g.size);
  for (int o : g.outputs) alone[f.location[o].base] = true;
  for (int i = 0; i < g.size; ++i)
    if (g[i].role() == Role::view || g[i].role() == Role::opaque)
      for (int k = 0; k < g[i].operands(); ++k) alone[f.location[g[i].operand[k]].base] = true;
  return alone;
}

}  // namespace detail

/// Lets what is written between the zeros of a padded tensor lie there alone: whoever else reads it finds it there, and it is
/// written once. After `store`. Linear in nodes.
constexpr void nest(const GraphView& g, Fusion& f) {
  const List<bool> alone = detail::stand_alone(g, f);
  for (const Piece& p : f.pieces) {
    if (p.part < 0 || !g[p.whole].is(pad_operation)) continue;
    const Node& part = g[p.part];
    const bool written = f.stored[p.part] && f.group[p.part] == p.group && f.level[p.part] == Level::element;
    if (!written || alone[p.part] || part.kept || part.loop >= 0) continue;
    f.stored[p.part] = false;
    f.location[p.part] = {p.whole, p.offset, Strides(g[p.whole].shape)};
  }
}

}  // namespace weft
