// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/pool_window.hpp>
#include <weft/graph/operations/reduce.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

constexpr Tensor record_average_pool(const Operation& op, Tensor x, const Shape& shape, const Node& pooling);

template <class T, class Cells>
constexpr T share_of_cell(const PoolGrid& grid, const Cells& cells) {
  int count = 0;
  cells([&](int) { ++count; });
  return grid.divisor == PoolDivisor::nothing ? T(1) : T(1) / T(grid.divisor == PoolDivisor::all_cells ? grid.cells() : count);
}

struct AveragePoolRule {
  static constexpr std::string_view name = "average_pool";
  static constexpr Role role = Role::opaque;

  static constexpr void differentiate(Gradients& g, int i);

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    List<T>& out = run.output(i);
    const PoolGrid grid = pool_grid(run.node(i), run.operand(i, 0).shape, run.node(i).shape);
    for_each_window(grid, run.samples(i), [&](int result, const auto& cells) {
      cells([&](int at) { out[result] += run.input(i, 0)[at]; });
      out[result] *= share_of_cell<T>(grid, cells);
    });
  }
};

// Transposed: each number is shared out among the cells of its window, and what a cell gets from all of them added up.
struct SpreadPoolRule {
  static constexpr std::string_view name = "spread_pool";
  static constexpr Role role = Role::opaque;

  static constexpr void differentiate(Gradients& g, int i);

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    List<T>& out = run.output(i);
    const PoolGrid grid = pool_grid(run.node(i), run.node(i).shape, run.operand(i, 0).shape);
    for_each_window(grid, run.samples(i), [&](int result, const auto& cells) {
      const T share = share_of_cell<T>(grid, cells) * run.input(i, 0)[result];
      cells([&](int at) { out[at] += share; });
    });
  }
};

}  // namespace detail

inline constexpr Operation average_pool_operation = operation<detail::AveragePoolRule>();
inline constexpr Operation spread_pool_operation = operation<detail::SpreadPoolRule>();

namespace detail {

constexpr Tensor record_average_pool(const Operation& op, Tensor x, const Shape& shape, const Node& pooling) {
  const Tensor t = record(op, shape, {x});
  for (int k = 0; k < max_attributes; ++k) t.graph->nodes[t.id].attribute[k] = pooling.attribute[k];
  return t;
}

/// Whether windows move by one and all divide by the same number; if so, pooling with `back` passes gradients back.
constexpr bool is_mean_backwards(const Node& n, const Shape& image, Node& back) {
  const PoolGrid g = pool_grid(n, image, n.shape);
  PoolWindow w;
  bool is_whole = true;
  for (int k = 0; k < image.rank - 1; ++k) {
    const PoolAxis& a = g.axis[4 - image.rank + k];
    if (a.stride != 1) return false;
    is_whole = is_whole && a.before == 0 && a.is_whole(a.out - 1);
    w.size[k] = a.size;
    w.stride[k] = 1;
    w.dilation[k] = a.dilation;
    w.before[k] = a.reach() - 1 - a.before;
  }
  back.shape = image;
  pack_window(back, w, g.divisor == PoolDivisor::real_cells ? PoolDivisor::all_cells : g.divisor);
  return is_whole || g.divisor != PoolDivisor::real_cells;
}

// Where it can, each cell gathers what it gets: numbers are then written once.
constexpr void AveragePoolRule::differentiate(Gradients& g, int i) {
  const Node n = g.graph.nodes[i];
  const Shape image = g.operand(i, 0).shape();
  Node back;
  if (is_mean_backwards(n, image, back)) g.add(n.operand[0], record_average_pool(average_pool_operation, g.gradient(i), image, back));
  else g.add(n.operand[0], record_average_pool(spread_pool_operation, g.gradient(i), image, n));
}
constexpr void SpreadPoolRule::differentiate(Gradients& g, int i) {
  const Node n = g.graph.nodes[i];
  g.add(n.operand[0], record_average_pool(average_pool_operation, g.gradient(i), g.operand(i, 0).shape(), n));
}

}  // namespace detail

/// The mean under a window, for every channel, of the cells that are real; or the sum over all cells divided by their
/// number, or not divided at all. Shape: [S..., C] with one to three axes S.
constexpr Tensor average_pool(Tensor x, const PoolWindow& window, PoolDivisor divisor = PoolDivisor::real_cells) {
  Shape shape;
  if (!detail::check_window(x, "average_pool", window, shape)) return x;
  const Tensor y = record(average_pool_operation, shape, {x});
  detail::pack_window(y.graph->nodes[y.id], window, divisor);
  return y;
}

}  // namespace weft
