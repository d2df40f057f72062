// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/map.hpp>

namespace weft::inline WEFT_ABI {

constexpr Tensor permute(Tensor x, const Axes& order);

namespace detail {

// attribute: axis i of the result is axis attribute[i] of the operand.
struct TransposeRule {
  static constexpr std::string_view name = "transpose";
  static constexpr Role role = Role::view;

  static constexpr void differentiate(Gradients& g, int i) {
    const Node n = g.graph.nodes[i];
    Axes inverse;
    inverse.count = n.shape.rank;
    for (int k = 0; k < n.shape.rank; ++k) inverse.axis[n.attribute[k]] = k;
    g.add(n.operand[0], permute(g.gradient(i), inverse));
  }

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Node n = run.node(i);
    const Node& x = run.operand(i, 0);
    List<T>& out = run.output(i);
    run.for_each(i, [&](int sample, const int* index, long flat) {
      int from[max_rank] = {};
      for (int k = 0; k < n.shape.rank; ++k) from[n.attribute[k]] = index[k];
      out[static_cast<int>(flat)] = run.input(i, 0)[static_cast<int>(run.place(x, sample, from, n.shape.rank))];
    });
  }
};

}  // namespace detail

inline constexpr Operation transpose_operation = operation<detail::TransposeRule>();

/// The axes in another order: axis i of the result is axis order[i] of x. No number moves.
constexpr Tensor permute(Tensor x, const Axes& order) {
  if (x.failed()) return x;
  Shape s;
  int seen = 0;
  for (int i = 0; i < order.count; ++i) {
    const int axis = order.axis[i] < 0 ? order.axis[i] + x.rank() : order.axis[i];
    seen |= axis >= 0 && axis < x.rank() ? 1 << axis : 0;
    s.push(x.shape()[axis]);
  }
  if (order.count != x.rank() || seen != (1 << x.rank()) - 1)
    return x.fail(Text{} << "permute: the order must name each of the " << x.rank() << " axes of shape " << x.shape()
                         << " once; from the first on they are numbered 0, 1, 2, ...");
  const Tensor t = record(transpose_operation, s, {x});
  for (int i = 0; i < order.count; ++i)
    t.graph->nodes[t.id].attribute[i] = order.axis[i] < 0 ? order.axis[i] + x.rank() : order.axis[i];
  return t;
}

/// The last two axes exchanged.
constexpr Tensor transpose(Tensor x) {
  if (x.failed()) return x;
  if (x.rank() < 2)
    return x.fail(Text{} << "transpose: needs a matrix but receives a tensor of shape " << x.shape()
                         << "; reshape it to one first");
  Axes order;
  order.count = x.rank();
  for (int i = 0; i < x.rank(); ++i) order.axis[i] = i;
  order.axis[x.rank() - 1] = x.rank() - 2;
  order.axis[x.rank() - 2] = x.rank() - 1;
  return permute(x, order);
}

}  // namespace weft
