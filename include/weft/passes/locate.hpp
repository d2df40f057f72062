// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations.hpp>

namespace weft::inline WEFT_ABI {

/// Where a node's numbers are: in the buffer of node `base`, at an offset and with strides. Views move no numbers.
struct Location {
  int base = -1;
  long offset = 0;
  Strides strides;
  long step = 0;  ///< of a loop over time: from one step to the next
};

/// Floats from one sample of a buffer to the next: of a loop's node all steps, where these are kept.
constexpr long sample_floats(const GraphView& g, int base) {
  const Node& n = g[base];
  return n.shape.size() * (n.kept && n.loop >= 0 ? g.loops[n.loop].steps : 1);
}

namespace detail {

// Views through which a loop and the graph around it see each other's numbers.
constexpr Location locate_in_time(const GraphView& g, Location l, const Node& n) {
  if (n.is(stack_operation)) {
    for (int k = n.shape.rank; k-- > 1;) l.strides[k] = l.strides[k - 1];
    l.strides[0] = l.step;
    l.step = 0;
    return l;
  }
  if (n.is(carry_operation) && g.loops[n.loop].reversed) l.offset += l.strides[0];
  l.step = l.strides[0];
  for (int k = 0; k < n.shape.rank; ++k) l.strides[k] = l.strides[k + 1];
  return l;
}

// After a step a state lies in its chain.
constexpr Location locate_advance(const GraphView& g, Location l, const Node& n) {
  const long size = n.shape.size();
  if (!g.loops[n.loop].reversed) l.offset += size;
  l.strides = Strides(n.shape);
  l.step = size;
  return l;
}

}  // namespace detail

constexpr bool is_contiguous(const Location& l, const Shape& s) {
  long n = 1;
  for (int i = s.rank; i-- > 0; n *= s.extent[i])
    if (s.extent[i] > 1 && l.strides[i] != n) return false;
  return true;
}

/// The location of node i, given those of the nodes before it. A reshape must have a contiguous operand: see simplify.
constexpr Location locate(const GraphView& g, const List<Location>& known, int i) {
  const Node& n = g[i];
  if (n.is(advance_operation)) return detail::locate_advance(g, known[n.operand[1]], n);
  if (n.role() != Role::view) return {i, 0, Strides(n.shape), n.loop >= 0 && n.kept ? n.shape.size() : 0};
  Location l = known[n.operand[0]];
  if (n.is(stack_operation) || n.is(step_operation) || n.is(carry_operation)) return detail::locate_in_time(g, l, n);
  if (n.is(reshape_operation)) {
    l.strides = Strides(n.shape);
  } else if (n.is(transpose_operation)) {
    const Strides from = l.strides;
    for (int k = 0; k < n.shape.rank; ++k) l.strides[k] = from[n.attribute[k]];
  } else if (n.is(flip_operation)) {
    long& stride = l.strides[n.attribute[0]];
    l.offset += (n.shape[n.attribute[0]] - 1) * stride;
    stride = -stride;
  } else {
    for (int k = 0; k < n.shape.rank; ++k) l.offset += n.attribute[k] * l.strides[k];
  }
  return l;
}

constexpr List<Location> locate(const GraphView& g) {
  List<Location> locations;
  locations.reserve(g.size);
  for (int i = 0; i < g.size; ++i) locations.push_back(locate(g, locations, i));
  return locations;
}

}  // namespace weft
