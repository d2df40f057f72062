// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/map.hpp>

namespace weft::inline WEFT_ABI {

constexpr Tensor flip(Tensor x, int axis);

namespace detail {

// attribute: the axis.
struct FlipRule {
  static constexpr std::string_view name = "flip";
  static constexpr Role role = Role::view;

  static constexpr void differentiate(Gradients& g, int i) {
    g.add(g.graph.nodes[i].operand[0], flip(g.gradient(i), g.graph.nodes[i].attribute[0]));
  }

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Node n = run.node(i);
    List<T>& out = run.output(i);
    run.for_each(i, [&](int sample, const int* index, long flat) {
      int from[max_rank] = {};
      for (int k = 0; k < n.shape.rank; ++k) from[k] = k == n.attribute[0] ? n.shape.extent[k] - 1 - index[k] : index[k];
      out[static_cast<int>(flat)] = run.input(i, 0)[static_cast<int>(run.place(n, sample, from, n.shape.rank))];
    });
  }
};

}  // namespace detail

inline constexpr Operation flip_operation = operation<detail::FlipRule>();

/// The last element of an axis first. Shape: unchanged. No number moves.
constexpr Tensor flip(Tensor x, int axis) {
  if (x.failed()) return x;
  const int k = axis < 0 ? axis + x.rank() : axis;
  if (k < 0 || k >= x.rank()) return detail::no_axis(x, "flip", axis);
  if (x.node().is(flip_operation) && x.node().attribute[0] == k) return {x.graph, x.node().operand[0]};
  const Tensor t = record(flip_operation, x.shape(), {x});
  t.graph->nodes[t.id].attribute[0] = k;
  if (const int mask = x.node().mask; mask >= 0) t.graph->nodes[t.id].mask = k > 0 ? mask : flip({x.graph, mask}, 0).id;
  return t;
}

}  // namespace weft
