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

// The tensor whose slices these are, side by side in order along an axis; -1: there is none.
constexpr int cut_from(const Graph& g, const List<Gradients::Part>& parts, int axis, const Shape& shape) {
  const int whole = g.nodes[parts[0].d.id].operand[0];
  for (const Gradients::Part& p : parts) {
    const Node& n = p.d.node();
    if (!n.is(slice_operation) || n.operand[0] != whole || n.attribute[axis] != p.start) return -1;
  }
  return g.nodes[whole].shape == shape ? whole : -1;
}

}  // namespace detail

/// The gradients of a node's slices: joined where they cover it side by side, else each with zeros around it.
constexpr void Gradients::settle_parts(int node) {
  if (last_part[node] < 0) return;
  const Shape shape = graph.nodes[node].shape;
  List<Part> own;
  bool one_axis = true;
  for (int k = last_part[node]; k >= 0; k = parts[k].next) {
    int at = own.size();
    own.push_back(parts[k]);
    for (; at > 0 && own[at - 1].start > parts[k].start; --at) own[at] = own[at - 1];
    own[at] = parts[k];
    one_axis = one_axis && parts[k].axis == own[0].axis;
  }
  last_part[node] = -1;
  const int axis = own[0].axis;
  int covered = 0;
  bool batched = true;
  for (const Part& p : own) {
    one_axis = one_axis && p.start == covered && p.d.batched() == own[0].d.batched() && p.d.shape().rank == shape.rank;
    covered += p.d.shape()[axis];
    batched = batched && p.d.batched();
  }
  if (one_axis && own.size() > 1 && own.size() <= max_operands && covered == shape.extent[axis]) {
    if (const int whole = detail::cut_from(graph, own, axis, shape); whole >= 0) return add(node, {&graph, whole});
    Node n;
    n.operation = &concatenate_operation;
    n.shape = shape;
    n.batched = batched;
    n.attribute[0] = axis;
    for (int k = 0; k < own.size(); ++k) n.operand[k] = own[k].d.id;
    return add(node, {&graph, graph.push(n)});
  }
  for (const Part& p : own) {
    detail::Corner corner;
    corner.at[p.axis] = p.start;
    add(node, detail::record_pad(p.d, shape, corner));
  }
}

/// Tensors side by side along one axis, the last by default. At most six; join more in steps.
template <std::same_as<Tensor>... T>
  requires(sizeof...(T) < max_operands)
constexpr Tensor concatenate(Tensor first, T... rest) {
  return detail::concatenate({first, rest...}, -1);
}
constexpr Tensor concatenate(std::initializer_list<Tensor> parts, int axis) { return detail::concatenate(parts, axis); }

}  // namespace weft
