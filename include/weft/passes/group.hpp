// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/locate.hpp>

namespace weft::inline WEFT_ABI {

enum class GroupKind : std::uint8_t {
  rows,         ///< loops over rows: formulas, and sums or maxima along each row
  contraction,  ///< a matrix product, then formulas on its result
  reduction,    ///< sums or maxima across rows or samples, then formulas on the result
  opaque        ///< an operation with a kernel of its own
};

/// Operations that become one kernel. Its domain is the shape whose last axis is a row.
struct Group {
  GroupKind kind = GroupKind::rows;
  int anchor = -1;  ///< the contraction, reduction or opaque node
  Shape domain;
  bool batched = false;
  bool reduces_rows = false;
  int members = 0;
  int prologue = -1;       ///< the group computed while this one reads its first operand
  bool absorbed = false;   ///< is such a prologue, or has no members left, so has no kernel of its own
  bool by_result = false;  ///< threads share out its result: always if not batched, else by the cost model
  int segment = 0;         ///< kernels of one segment need no barrier between them
  int loop = -1;           ///< over time, in which it runs at every step
  int stage = 0;           ///< runs after all of an earlier one

  constexpr int columns() const { return domain[-1]; }
  constexpr long rows() const { return domain.size() / columns(); }
};

/// How a value of a group is held within the group.
enum class Level : std::uint8_t { none, element, row };

/// A part of a tensor written by the group that computes it: concatenation without copies.
struct Piece {
  int group = -1;
  int whole = -1, part = -1;  ///< nodes; part -1: the zeros around the part of a padded tensor
  long offset = 0;            ///< where the part begins in the whole
  long step = 0;              ///< of a state: where the next step's part begins from there
};

/// What the fuse pass decides. Per node: its group (-1: a source, or free), its level, and whether it has a buffer.
/// Free nodes are formulas of sources: whoever needs one computes it again.
struct FusionView {
  ListView<int> group;
  ListView<Level> level;
  ListView<bool> free, stored;
  ListView<Location> location;
  ListView<Group> groups;
  ListView<Piece> pieces;
};

struct Fusion {
  List<int> group;
  List<Level> level;
  List<bool> free, stored;
  List<Location> location;
  List<Group> groups;
  List<Piece> pieces;

  constexpr FusionView view() const { return {group, level, free, stored, location, groups, pieces}; }
};

namespace detail {

// Several numbers for all samples together, each of which takes longer to compute than to read.
constexpr bool is_better_computed_once(const GraphView& g, const Node& n) {
  if (n.batched || n.shape.size() == 1) return false;
  const FormulaRange& r = g.formulas[n.formula];
  for (int t = 0; t < r.count; ++t)
    if (const Op op = g.terms[r.first + t].op; op == Op::divide || is_costly(op)) return true;
  return false;
}

}  // namespace detail

/// Equal but for axes of extent 1 in front.
constexpr bool same_rows(const Shape& a, const Shape& b) {
  for (int i = 1; i <= a.rank || i <= b.rank; ++i)
    if ((i <= a.rank ? a.extent[a.rank - i] : 1) != (i <= b.rank ? b.extent[b.rank - i] : 1)) return false;
  return true;
}

}  // namespace weft
