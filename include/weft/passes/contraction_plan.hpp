// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/group.hpp>
#include <weft/passes/panel.hpp>

namespace weft::inline WEFT_ABI {

/// A matrix product as a template argument: result [groups, rows, columns], summed over `inner`, each for every sample
/// or, if sum_batch, also over the samples. Strides in floats.
struct Contraction {
  struct Operand {
    long sample = 0, group = 0, outer = 0, inner = 0;  ///< outer: rows of the left, columns of the right operand
    long panel = 0;  ///< of a blocked parameter: from panel to panel; outer and inner are those within one
  };
  bool batched = false, sum_batch = false;
  bool by_result = false;  ///< threads share out the result, though samples are its rows
  int groups = 1, rows = 1, columns = 1, inner = 1;
  Operand left, right;

  /// Samples (and groups) are rows of one tall matrix.
  constexpr bool tall() const {
    return batched && right.sample == 0 && (rows == 1 || left.sample == rows * left.outer) && groups == 1;
  }
  /// The sum over samples and the inner sum are one.
  constexpr bool deep() const {
    return sum_batch && (inner == 1 || (left.sample == inner * left.inner && right.sample == inner * right.inner));
  }
  /// The stride from term to term of a deep sum.
  constexpr long left_step() const { return deep() && inner == 1 ? left.sample : left.inner; }
  constexpr long right_step() const { return deep() && inner == 1 ? right.sample : right.inner; }
  constexpr long left_row() const { return tall() && rows == 1 ? left.sample : left.outer; }
};

namespace detail {

constexpr Contraction::Operand operand_of(const GraphView& g, const FusionView& f, int i, int outer, int inner,
                                          const Shape& shape) {
  const Location& l = f.location[i];
  Contraction::Operand o;
  o.sample = g[i].batched ? sample_floats(g, l.base) : 0;
  o.outer = l.strides[outer];
  o.inner = l.strides[inner];
  o.group = shape.rank > 2 ? l.strides[shape.rank - 3] : 0;
  if (g[l.base].blocked) {
    const Shape& stored = g[l.base].shape;
    for (long* stride : {&o.outer, &o.inner})
      if (*stride != 1) *stride = panel_width(stored[-1]);
    o.group = o.group / stored[-1] * panel_width(stored[-1]);
    o.panel = panel_size(stored);
  }
  return o;
}

}  // namespace detail

/// The plan of a contraction node. A prologue is read from a dense copy of the rows, so its strides are those.
constexpr Contraction plan_contraction(const GraphView& g, const FusionView& f, int node, bool prologue) {
  const Node& n = g[node];
  const int a = n.operand[0], b = n.operand[1];
  const Shape& left = g[a].shape;
  const Shape& right = g[b].shape;
  Contraction c;
  c.batched = n.batched;
  c.by_result = f.group[node] >= 0 && f.groups[f.group[node]].by_result;
  c.sum_batch = n.attribute[0] != 0;
  c.rows = n.shape[-2];
  c.columns = n.shape[-1];
  c.inner = left[-1];
  c.groups = static_cast<int>(n.shape.size() / (static_cast<long>(c.rows) * c.columns));
  c.left = detail::operand_of(g, f, a, left.rank - 2, left.rank - 1, left);
  c.right = detail::operand_of(g, f, b, right.rank - 1, right.rank - 2, right);
  if (prologue) c.left = {left.size(), static_cast<long>(c.rows) * c.inner, c.inner, 1};
  if (c.groups > 1 && right.rank == 2 && c.left.group == c.rows * c.left.outer) {
    c.rows *= c.groups;  // one matrix on the right serves all groups: their rows are one matrix
    c.groups = 1;
  }
  return c;
}

}  // namespace weft
