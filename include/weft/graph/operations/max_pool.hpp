// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/pool_window.hpp>
#include <weft/graph/operations/reduce.hpp>

#include <limits>

namespace weft::inline WEFT_ABI {

namespace detail {

constexpr Tensor record_max_pool_gradient(Tensor x, Tensor gradient, const Node& pooling);

// The place of a window's first maximum; a NaN is larger than any number.
template <class T, class Cells>
constexpr int first_maximum(const List<T>& x, const Cells& cells) {
  int best = -1;
  cells([&](int at) {
    if (best < 0 || x[at] > x[best] || !(x[at] == x[at])) best = at;
  });
  return best;
}

struct MaxPoolRule {
  static constexpr std::string_view name = "max_pool";
  static constexpr Role role = Role::opaque;

  static constexpr void differentiate(Gradients& g, int i) {
    const Node n = g.graph.nodes[i];
    if (g.needs(i, 0)) g.add(n.operand[0], record_max_pool_gradient(g.operand(i, 0), g.gradient(i), n));
  }

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const List<T>& x = run.input(i, 0);
    List<T>& out = run.output(i);
    const PoolGrid grid = pool_grid(run.node(i), run.operand(i, 0).shape, run.node(i).shape);
    for_each_window(grid, run.samples(i), [&](int result, const auto& cells) { out[result] = x[first_maximum(x, cells)]; });
  }
};

// Of x and the gradient of max_pool(x).
struct MaxPoolGradientRule {
  static constexpr std::string_view name = "max_pool_gradient";
  static constexpr Role role = Role::opaque;
  static constexpr void differentiate(Gradients&, int) {}

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const List<T>& x = run.input(i, 0);
    List<T>& out = run.output(i);
    const PoolGrid grid = pool_grid(run.node(i), run.node(i).shape, run.operand(i, 1).shape);
    for_each_window(grid, run.samples(i), [&](int result, const auto& cells) {
      out[first_maximum(x, cells)] += run.input(i, 1)[result];
    });
  }
};

}  // namespace detail

inline constexpr Operation max_pool_operation = operation<detail::MaxPoolRule>();
inline constexpr Operation max_pool_gradient_operation = operation<detail::MaxPoolGradientRule>();

namespace detail {

constexpr Tensor record_max_pool_gradient(Tensor x, Tensor gradient, const Node& pooling) {
  const Tensor t = record(max_pool_gradient_operation, x.shape(), {x, gradient});
  for (int k = 0; k < max_attributes; ++k) t.graph->nodes[t.id].attribute[k] = pooling.attribute[k];
  return t;
}

}  // namespace detail

/// The largest number under a window, for every channel; padding never wins. Shape: [S..., C] with one to three axes S.
/// Values: NaN where there is one. Gradient: to a window's first maximum, row by row.
constexpr Tensor max_pool(Tensor x, const PoolWindow& window) {
  Shape shape;
  if (!detail::check_window(x, "max_pool", window, shape)) return x;
  const Tensor y = record(max_pool_operation, shape, {x});
  detail::pack_window(y.graph->nodes[y.id], window, PoolDivisor::nothing);
  return y;
}

}  // namespace weft
