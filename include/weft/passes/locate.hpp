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
};

constexpr bool is_contiguous(const Location& l, const Shape& s) {
  long n = 1;
  for (int i = s.rank; i-- > 0; n *= s.extent[i])
    if (s.extent[i] > 1 && l.strides[i] != n) return false;
  return true;
}

/// The location of node i, given those of the nodes before it. A reshape must have a contiguous operand: see simplify.
constexpr Location locate(const GraphView& g, const List<Location>& known, int i) {
  const Node& n = g[i];
  if (n.role() != Role::view) return {i, 0, Strides(n.shape)};
  Location l = known[n.operand[0]];
  if (n.is(reshape_operation)) {
    l.strides = Strides(n.shape);
  } else if (n.is(transpose_operation)) {
    const Strides from = l.strides;
    for (int k = 0; k < n.shape.rank; ++k) l.strides[k] = from[n.attribute[k]];
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
