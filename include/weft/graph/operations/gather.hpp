// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/reduce.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

constexpr Tensor record_scatter(Tensor rows, Tensor indices, const Shape& table);
constexpr Tensor record_scatter(Tensor rows, Tensor indices, Tensor onto);

// table [V, ...], indices [...] of integers.
struct GatherRule {
  static constexpr std::string_view name = "gather";
  static constexpr Role role = Role::opaque;
  static constexpr bool reads_integers = true;

  static constexpr void differentiate(Gradients& g, int i) {
    if (!g.needs(i, 0)) return;
    const Tensor table = g.operand(i, 0), d = g.gradient(i), indices = g.operand(i, 1);
    int& known = g.adjoint[table.id];
    if (known >= 0 && d.node().loop < 0 && table.node().loop < 0) known = record_scatter(d, indices, Tensor{&g.graph, known}).id;
    else g.add(table.id, record_scatter(d, indices, table.shape()));
  }

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const long width = run.operand(i, 0).shape.size() / run.operand(i, 0).shape[0];
    List<T>& out = run.output(i);
    for (long k = 0; k < out.size(); ++k)
      out[static_cast<int>(k)] = run.input(i, 0)[static_cast<int>(
          static_cast<long>(run.input(i, 1)[static_cast<int>(k / width)]) * width + k % width)];
  }
};

// The gradient of gather: every row is added to the table's row it was read from, in a table of zeros or onto one that is
// known. Only those rows are touched.
struct ScatterRule {
  static constexpr std::string_view name = "scatter";
  static constexpr Role role = Role::opaque;
  static constexpr bool reads_integers = true;
  static constexpr void differentiate(Gradients&, int) {}

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const long width = run.node(i).shape.size() / run.node(i).shape[0];
    List<T>& out = run.output(i);
    for (int k = 0; run.node(i).operands() > 2 && k < out.size(); ++k) out[k] = run.input(i, 2)[k];
    for (long k = 0; k < run.input(i, 0).size(); ++k)
      out[static_cast<int>(static_cast<long>(run.input(i, 1)[static_cast<int>(k / width)]) * width + k % width)] +=
          run.input(i, 0)[static_cast<int>(k)];
  }
};

}  // namespace detail

inline constexpr Operation gather_operation = operation<detail::GatherRule>();
inline constexpr Operation scatter_operation = operation<detail::ScatterRule>();

namespace detail {

constexpr Tensor record_scatter(Tensor rows, Tensor indices, const Shape& table) {
  const Tensor t = record(scatter_operation, table, {rows, indices});
  t.graph->nodes[t.id].batched = false;
  return t;
}

constexpr Tensor record_scatter(Tensor rows, Tensor indices, Tensor onto) {
  const Tensor t = record(scatter_operation, onto.shape(), {rows, indices, onto});
  t.graph->nodes[t.id].batched = false;
  return t;
}

}  // namespace detail

/// The rows of a table that integers point at. Shape: [V, D...] and [...] to [..., D...].
/// Gradient: rows are added where they were read; the others cost nothing but their zeros.
constexpr Tensor gather(Tensor table, Tensor indices) {
  if (table.failed()) return table;
  if (indices.node().element != Element::int32)
    return table.fail(Text{} << "gather: needs integers to look up but receives numbers of shape " << indices.shape()
                             << "; declare the input as Tokens{.vocabulary = ...}");
  if (table.batched() || table.rank() < 1)
    return table.fail(Text{} << "gather: the table must be a parameter or constant with one row per token"
                             << "; look up by gather(x.parameter(...), tokens)");
  Shape s = indices.shape();
  for (int i = 1; i < table.rank(); ++i) s.push(table.shape().extent[i]);
  return record(gather_operation, s, {table, indices});
}

}  // namespace weft
