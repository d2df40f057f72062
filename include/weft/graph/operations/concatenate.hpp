// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/slice.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// attribute: the axis.
struct ConcatenateRule {
  static constexpr std::string_view name = "concatenate";
  static constexpr Role role = Role::join;

  static constexpr void differentiate(Gradients& g, int i) {
    const Node n = g.graph.nodes[i];
    Corner start;
    for (int k = 0; k < n.operands(); ++k) {
      const Shape s = g.operand(i, k).shape();
      if (g.needs(i, k)) g.add(n.operand[k], record_slice(g.gradient(i), s, start));
      start.at[n.attribute[0]] += s.extent[n.attribute[0]];
    }
  }

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Node n = run.node(i);
    List<T>& out = run.output(i);
    int start = 0;
    for (int k = 0; k < n.operands(); ++k) {
      const Node& x = run.operand(i, k);
      run.for_each(i, [&](int sample, const int* index, long flat) {
        int from[max_rank] = {};
        for (int a = 0; a < n.shape.rank; ++a) from[a] = index[a] - (a == n.attribute[0] ? start : 0);
        const int at = from[n.attribute[0]];
        if (at >= 0 && at < x.shape.extent[n.attribute[0]])
          out[static_cast<int>(flat)] = run.input(i, k)[static_cast<int>(run.place(x, sample, from, n.shape.rank))];
      });
      start += x.shape.extent[n.attribute[0]];
    }
  }
};

}  // namespace detail

inline constexpr Operation concatenate_operation = operation<detail::ConcatenateRule>();

namespace detail {

constexpr Tensor concatenate(std::initializer_list<Tensor> parts, int axis) {
  const Tensor first = *parts.begin();
  if (first.failed()) return first;
  if (parts.size() > max_operands)
    return first.fail(Text{} << "concatenate: joins at most " << max_operands << " tensors but receives "
                             << static_cast<int>(parts.size()) << "; join them in steps");
  const int k = axis < 0 ? axis + first.rank() : axis;
  if (k < 0 || k >= first.rank())
    return no_axis(first, "concatenate", axis);
  Shape s = first.shape();
  s.extent[k] = 0;
  for (const Tensor& t : parts) {
    Shape rest = t.shape();
    rest.extent[k] = first.shape().extent[k];
    if (!(rest == first.shape()))
      return first.fail(Text{} << "concatenate: shapes " << first.shape() << " and " << t.shape()
                               << " must be equal but for axis " << axis << "; reshape or slice one of them first");
    s.extent[k] += t.shape().extent[k];
  }
  const Tensor t = record(concatenate_operation, s, parts);
  t.graph->nodes[t.id].attribute[0] = k;
  bool all_masked = k > 0;
  for (const Tensor& x : parts) all_masked = all_masked && x.node().mask >= 0;
  for (const Tensor& x : parts)
    if (all_masked) hand_on_mask(x, t);
  return t;
}

}  // namespace detail

namespace detail {

// Where a tensor stands among zeros along one axis; axis -1: it does along several, or is none that was padded.
struct PaddedPart {
  Tensor part;
  int axis = -1, begin = 0, end = 0;

  constexpr explicit PaddedPart(Tensor x) : part(x) {
    if (!x.node().is(pad_operation)) return;
    part.id = x.node().operand[0];
    int axes = 0;
    for (int k = 0; k < x.rank(); ++k)
      if (part.shape()[k] != x.shape()[k]) axis = k, ++axes;
    if (axes != 1) axis = -1;
    else begin = x.node().attribute[axis], end = begin + part.shape()[axis];
  }
};

// The sum of two tensors of zeros but for parts that stand side by side: parts of a concatenation need no addition.
constexpr bool join_parts(Tensor a, Tensor b, Tensor& joined) {
  const PaddedPart x(a), y(b);
  if (x.axis < 0 || x.axis != y.axis || a.node().loop != b.node().loop || a.batched() != b.batched()) return false;
  if (x.end != y.begin) return y.end == x.begin && join_parts(b, a, joined);
  Node whole;
  int count = 0;
  for (const Tensor& part : {x.part, y.part}) {
    const bool several = part.node().is(concatenate_operation) && part.node().attribute[0] == x.axis;
    const int parts = several ? part.node().operands() : 1;
    if (count + parts > max_operands) return false;
    for (int k = 0; k < parts; ++k) whole.operand[count++] = several ? part.node().operand[k] : part.id;
  }
  whole.operation = &concatenate_operation;
  whole.shape = x.part.shape();
  whole.shape.extent[x.axis] = y.end - x.begin;
  whole.attribute[0] = x.axis;
  whole.batched = a.batched();
  Corner start;
  start.at[x.axis] = x.begin;
  joined = record_pad({a.graph, a.graph->push(whole)}, a.shape(), start);
  return true;
}

}  // namespace detail

/// Tensors side by side along one axis, the last by default. At most six; join more in steps.
template <std::same_as<Tensor>... T>
  requires(sizeof...(T) < max_operands)
constexpr Tensor concatenate(Tensor first, T... rest) {
  return detail::concatenate({first, rest...}, -1);
}
constexpr Tensor concatenate(std::initializer_list<Tensor> parts, int axis) { return detail::concatenate(parts, axis); }

}  // namespace weft
