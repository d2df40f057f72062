// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/reduce.hpp>
#include <weft/graph/operations/transpose.hpp>
#include <weft/graph/operations/turn.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

constexpr Tensor record_matmul(Tensor a, Tensor b, bool sum_batch);

// a [lead..., M, K] times b [K, N] or [lead..., K, N]. attribute: sum over the batch (the gradient of a weight)?
struct MatmulRule {
  static constexpr std::string_view name = "matmul";
  static constexpr Role role = Role::contraction;

  static constexpr void differentiate(Gradients& g, int i) {
    Tensor a = g.operand(i, 0), d = g.gradient(i);
    const Tensor b = g.operand(i, 1);
    const bool all_steps = g.graph.nodes[i].loop >= 0 && b.node().loop < 0;  // one product for all of them
    if (g.needs(i, 0)) g.add(a.id, record_matmul(d, all_steps ? turned_around(b) : transpose(b), d.batched() && !a.batched()));
    if (!g.needs(i, 1)) return;
    const LoopScope scope(g.graph, all_steps ? -1 : g.graph.loop);
    if (all_steps) {
      const int steps = g.graph.loops[g.graph.nodes[i].loop].steps;
      a = at_all_steps(a, steps);
      d = at_all_steps(d, steps);
    }
    const bool fold = b.rank() == 2 && a.rank() > 2;
    const Tensor rows = fold ? reshape(a, {-1, a.shape()[-1]}) : a, grads = fold ? reshape(d, {-1, d.shape()[-1]}) : d;
    const bool sums = d.batched() && !b.batched();
    // Of a matrix that is read transposed, in its own order.
    if (b.rank() == 2 && b.node().is(transpose_operation) && b.node().attribute[0] == 1) g.add(b.node().operand[0], record_matmul(transpose(grads), rows, sums));
    else g.add(b.id, record_matmul(transpose(rows), grads, sums));
  }

  // A matrix that many steps read transposed is copied so once.
  static constexpr Tensor turned_around(Tensor b) {
    if (b.rank() != 2 || b.batched()) return transpose(b);
    const int rows = b.shape()[0], columns = b.shape()[1];
    return reshape(record_turn(reshape(b, {1, rows, columns}), {}, false), {columns, rows});
  }

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Node n = run.node(i), a = run.operand(i, 0), b = run.operand(i, 1);
    const long rows = n.shape[-2], columns = n.shape[-1], inner = a.shape[-1];
    const long groups = n.shape.size() / (rows * columns), b_groups = b.shape.size() / (inner * columns);
    List<T>& out = run.output(i);
    const int samples = a.batched || b.batched ? run.batch : 1;
    for (long group = 0; group < samples * groups; ++group) {
      const long sample = group / groups, lead = group % groups;
      const T* x = run.input(i, 0).begin() + (a.batched ? sample : 0) * a.shape.size() + lead * rows * inner;
      const T* w = run.input(i, 1).begin() + (b.batched ? sample : 0) * b.shape.size() + lead % b_groups * inner * columns;
      T* y = out.begin() + (n.batched ? sample : 0) * n.shape.size() + lead * rows * columns;
      for (long r = 0; r < rows; ++r)
        for (long c = 0; c < columns; ++c)
          for (long k = 0; k < inner; ++k) y[r * columns + c] += x[r * inner + k] * w[k * columns + c];
    }
  }
};

}  // namespace detail

inline constexpr Operation matmul_operation = operation<detail::MatmulRule>();

namespace detail {

constexpr Tensor record_matmul(Tensor a, Tensor b, bool sum_batch) {
  Shape s = a.shape().without_last(1);
  s.push(b.shape()[-1]);
  const Tensor t = record(matmul_operation, s, {a, b});
  Node& n = t.graph->nodes[t.id];
  n.attribute[0] = sum_batch;
  n.batched = n.batched && !sum_batch;
  return t;
}

}  // namespace detail

/// The matrix product over the last axis of a and the last but one of b; a vector is a row on the left, a column on
/// the right, and its axis is dropped from the result. Leading axes must be equal, or absent from one side.
/// Shape: [..., M, K] x [..., K, N] -> [..., M, N].
constexpr Tensor matmul(Tensor a, Tensor b) {
  if (a.failed()) return a;
  if (a.rank() == 0 || b.rank() == 0)
    return a.fail(Text{} << "matmul: needs vectors or matrices but receives shapes " << a.shape() << " and "
                         << b.shape()
                         << "; multiply by a single number with *");
  const int inner = b.rank() == 1 ? b.shape()[0] : b.shape()[-2];
  if (a.shape()[-1] != inner)
    return a.fail(Text{} << "matmul: the last axis of the left side, " << a.shape() << ", must be as long as the "
                         << (b.rank() == 1 ? "vector" : "last axis but one") << " of the right side, " << b.shape()
                         << "; transpose or reshape one of them");
  if (b.rank() == 1) return reshape(matmul(a, reshape(b, {inner, 1})), a.shape().without_last());
  if (a.rank() == 1) {
    const Tensor row = matmul(reshape(a, {1, inner}), b);
    return reshape(row, b.shape().without_last(2).push(b.shape()[-1]));
  }
  const Shape lead = a.shape().without_last(2), other = b.shape().without_last(2);
  if (b.rank() == 2 && b.batched() && a.rank() > 2) {
    Shape s = a.shape().without_last();
    return reshape(matmul(reshape(a, {-1, inner}), b), s.push(b.shape()[-1]));
  }
  if (b.rank() > 2 && !(lead == other)) {
    if (lead.rank > 0)
      return a.fail(Text{} << "matmul: the leading axes of " << a.shape() << " and " << b.shape() << " must be equal"
                           << "; reshape one of them, or let one side be a single matrix");
    Shape s = other;
    s.push(a.shape()[0]).push(inner);
    return matmul(detail::expand(a, s, a.batched()), b);
  }
  const Tensor product = detail::record_matmul(a, b, false);
  detail::hand_on_mask(a, product);
  return product;
}

}  // namespace weft
