// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/detail/no_axis.hpp>
#include <weft/graph/operations/reshape.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Reduced axes stay with extent 1. attribute: one bit per reduced axis; reduce over the batch too?
struct ReduceRule {
  static constexpr Role role = Role::reduction;

  template <class T, class Fold>
  static constexpr void fold(Interpretation<T>& run, int i, T start, Fold fold) {
    const Node n = run.node(i);
    List<T>& out = run.output(i, start);
    const List<T>& in = run.input(i, 0);
    run.for_each(n.operand[0], [&](int sample, const int* index, long flat) {
      T& total = out[static_cast<int>(run.place(n, sample, index, n.shape.rank))];
      total = fold(total, in[static_cast<int>(flat)]);
    });
  }
};

struct SumRule : ReduceRule {
  static constexpr std::string_view name = "sum";

  static constexpr void differentiate(Gradients& g, int i) {
    const Tensor x = g.operand(i, 0);
    g.add(x.id, expand(g.gradient(i), x.shape(), x.batched()));
  }
  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    fold<T>(run, i, T(0), [](T a, T b) { return a + b; });
  }
};

struct MaximumRule : ReduceRule {
  static constexpr std::string_view name = "max";

  static constexpr void differentiate(Gradients& g, int i);  // below: equal maxima share the gradient

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    fold<T>(run, i, -std::numeric_limits<T>::infinity(), [](T a, T b) { return b > a ? b : a; });
  }
};

}  // namespace detail

inline constexpr Operation sum_operation = operation<detail::SumRule>();
inline constexpr Operation maximum_operation = operation<detail::MaximumRule>();

namespace detail {

constexpr Tensor record_reduction(const Operation& op, Tensor x, int mask, bool batch) {
  Shape s = x.shape();
  for (int i = 0; i < s.rank; ++i)
    if (mask >> i & 1) s.extent[i] = 1;
  const Tensor t = record(op, s, {x});
  Node& n = t.graph->nodes[t.id];
  n.attribute[0] = mask;
  n.attribute[1] = batch;
  n.batched = n.batched && !batch;
  return t;
}

// A kernel reduces either along the last axis or across it: trailing axes become one, and then the others follow.
// Samples come last, so that threads can share them out before.
constexpr Tensor reduce(const Operation& op, Tensor x, int mask, bool batch) {
  for (int i = 0; i < x.rank(); ++i)
    if (x.shape().extent[i] == 1) mask &= ~(1 << i);
  const Shape shape = x.shape();
  Shape kept = shape, folded = shape;
  int trailing = 0;
  for (int i = shape.rank; i-- > 0 && (mask >> i & 1) != 0; ++trailing) kept.extent[i] = 1;
  if (trailing > 0) {
    folded = shape.without_last(trailing);
    int size = 1;
    for (int i = shape.rank - trailing; i < shape.rank; ++i) size *= shape.extent[i];
    folded.push(size);
    x = reshape(record_reduction(op, reshape(x, folded), 1 << (folded.rank - 1), false), kept);
    mask &= (1 << (shape.rank - trailing)) - 1;
  }
  if (mask != 0) x = record_reduction(op, x, mask, false);
  return batch ? record_reduction(op, x, 0, true) : x;
}

constexpr bool has_axes(Tensor x, const Axes& axes, std::string_view operation) {
  for (int k = 0; k < axes.count && !x.failed(); ++k)
    if (axes.axis[k] < -x.rank() || axes.axis[k] >= x.rank()) no_axis(x, operation, axes.axis[k]);
  return !x.failed();
}

constexpr Tensor reduce(const Operation& op, Tensor x, const Axes& axes, bool keepdims) {
  if (!has_axes(x, axes, op.name)) return x;
  int mask = axes.count == 0 ? (1 << x.rank()) - 1 : 0;
  for (int k = 0; k < axes.count; ++k) mask |= 1 << (axes.axis[k] < 0 ? axes.axis[k] + x.rank() : axes.axis[k]);
  const Tensor y = reduce(op, x, mask, false);
  Shape s;
  for (int i = 0; i < x.rank(); ++i)
    if ((mask >> i & 1) == 0) s.push(x.shape().extent[i]);
  return keepdims ? y : reshape(y, s);
}

}  // namespace detail

/// The sum over axes (all of them by default). Shape: without these axes, or with extent 1 if keepdims.
constexpr Tensor sum(Tensor x, const Axes& axes = {}, bool keepdims = false) {
  return detail::reduce(sum_operation, x, axes, keepdims);
}

/// The mean over axes (all of them by default).
constexpr Tensor mean(Tensor x, const Axes& axes = {}, bool keepdims = false) {
  if (!detail::has_axes(x, axes, "mean")) return x;
  const Tensor total = sum(x, axes, keepdims);
  const double share = static_cast<double>(total.size()) / static_cast<double>(x.size());
  return map([share](Scalar s) { return s * share; }, total);
}

/// The largest value over axes (all of them by default).
constexpr Tensor max(Tensor x, const Axes& axes = {}, bool keepdims = false) {
  return detail::reduce(maximum_operation, x, axes, keepdims);
}

constexpr void detail::MaximumRule::differentiate(Gradients& g, int i) {
  const Tensor x = g.operand(i, 0), y = g.tensor(i);
  const Tensor chosen = map([](Scalar a, Scalar b) { return where(equal(a, b), 1.0, 0.0); }, x, y);
  const Tensor ties = reduce(sum_operation, chosen, g.graph.nodes[i].attribute[0], g.graph.nodes[i].attribute[1] != 0);
  g.add(x.id, map([](Scalar c, Scalar d, Scalar n) { return c * d / n; }, chosen, g.gradient(i), ties));
}

/// What reaches an operand that was broadcast is summed over the axes it was broadcast along.
constexpr void Gradients::add(int node, Tensor g) {
  const int own = graph.nodes[node].loop;
  if (own < 0 && g.node().loop >= 0) g = detail::record_stack(g);  // of all steps
  const detail::LoopScope scope(graph, own < 0 ? -1 : graph.loop);
  const Shape shape = graph.nodes[node].shape;
  const bool batched = graph.nodes[node].batched;
  int mask = 0;
  for (int i = 0; i < g.rank(); ++i)
    if (const int k = i - g.rank() + shape.rank; k < 0 || shape.extent[k] == 1) mask |= 1 << i;
  g = reshape(detail::reduce(sum_operation, g, mask, g.batched() && !batched), shape);
  if (batched && !g.batched()) g = detail::expand(g, shape, true);
  int& sum = adjoint[node];
  sum = sum < 0 ? g.id : map([](Scalar a, Scalar b) { return a + b; }, Tensor{&graph, sum}, g).id;
}

}  // namespace weft

// Gradients::add sums over the steps of a loop.
#include <weft/graph/operations/time.hpp>
