// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/detail/corner.hpp>
#include <weft/graph/operations/reduce.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

constexpr Tensor record_part(const Operation& op, Tensor x, const Shape& shape, const Corner& start);
constexpr Tensor record_slice(Tensor x, const Shape& shape, const Corner& start);
constexpr Tensor record_pad(Tensor x, const Shape& shape, const Corner& start);

// Both: attribute: where the part begins, along each axis.
struct PartRule {
  static constexpr Corner corner(const Node& n) {
    Corner c;
    for (int k = 0; k < max_rank; ++k) c.at[k] = n.attribute[k];
    return c;
  }

  template <class T>
  static constexpr void copy(Interpretation<T>& run, int part, List<T>& out, bool into_part) {
    const Node n = run.node(part);
    const Node x = run.operand(part, 0);
    const int smaller = into_part ? part : n.operand[0];
    run.for_each(smaller, [&](int sample, const int* index, long flat) {
      int whole[max_rank] = {};
      for (int k = 0; k < n.shape.rank; ++k) whole[k] = index[k] + n.attribute[k];
      const int at = static_cast<int>(run.place(into_part ? x : n, sample, whole, n.shape.rank));
      if (into_part) out[static_cast<int>(flat)] = run.input(part, 0)[at];
      else out[at] = run.input(part, 0)[static_cast<int>(flat)];
    });
  }
};

struct SliceRule : PartRule {
  static constexpr std::string_view name = "slice";
  static constexpr Role role = Role::view;

  static constexpr void differentiate(Gradients& g, int i) {
    const Node n = g.graph.nodes[i];
    const Shape whole = g.operand(i, 0).shape();
    int axis = -1, cut = 0;
    for (int k = 0; k < whole.rank; ++k)
      if (whole.extent[k] != n.shape.extent[k]) axis = k, ++cut;
    if (cut == 1) g.add_part(n.operand[0], axis, n.attribute[axis], g.gradient(i));
    else g.add(n.operand[0], record_pad(g.gradient(i), whole, corner(n)));
  }
  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    copy<T>(run, i, run.output(i), true);
  }
};

// The operand inside a larger tensor of zeros.
struct PadRule : PartRule {
  static constexpr std::string_view name = "pad";
  static constexpr Role role = Role::join;

  static constexpr void differentiate(Gradients& g, int i) {
    const Node n = g.graph.nodes[i];
    g.add(n.operand[0], record_slice(g.gradient(i), g.operand(i, 0).shape(), corner(n)));
  }
  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    copy<T>(run, i, run.output(i), false);
  }
};

}  // namespace detail

inline constexpr Operation slice_operation = operation<detail::SliceRule>();
inline constexpr Operation pad_operation = operation<detail::PadRule>();

namespace detail {

constexpr Tensor record_part(const Operation& op, Tensor x, const Shape& shape, const Corner& start) {
  if (x.shape() == shape) return x;
  const Tensor t = record(op, shape, {x});
  for (int k = 0; k < max_rank; ++k) t.graph->nodes[t.id].attribute[k] = start.at[k];
  return t;
}
constexpr Tensor record_slice(Tensor x, const Shape& shape, const Corner& start) {
  return record_part(slice_operation, x, shape, start);
}
constexpr Tensor record_pad(Tensor x, const Shape& shape, const Corner& start) {
  return record_part(pad_operation, x, shape, start);
}

}  // namespace detail

/// Elements start, start + 1, ... of one axis. Shape: that axis becomes `extent`. No number moves.
constexpr Tensor slice(Tensor x, int axis, int start, int extent) {
  if (x.failed()) return x;
  const int k = axis < 0 ? axis + x.rank() : axis;
  if (k < 0 || k >= x.rank()) return detail::no_axis(x, "slice", axis);
  if (start < 0 || extent <= 0 || extent > x.shape().extent[k] - start)
    return x.fail(Text{} << "slice: cannot take " << extent << " elements from element " << start << " on along axis "
                         << axis << " of a tensor of shape " << x.shape() << "; take one or more of elements 0 to "
                         << x.shape().extent[k] - 1);
  Shape s = x.shape();
  s.extent[k] = extent;
  detail::Corner corner;
  corner.at[k] = start;
  const Tensor part = detail::record_slice(x, s, corner);
  if (k > 0) detail::hand_on_mask(x, part);
  return part;
}

/// Zeros around a tensor: `before` and `after` along each axis. Shape: every axis grows by both.
constexpr Tensor pad(Tensor x, std::initializer_list<int> before, std::initializer_list<int> after) {
  if (x.failed()) return x;
  if (static_cast<int>(before.size()) != x.rank() || before.size() != after.size())
    return x.fail(Text{} << "pad: needs two numbers for each of the " << x.rank() << " axes of a tensor of shape "
                         << x.shape() << "; give both lists one number an axis");
  detail::Corner corner;
  Shape s = x.shape();
  for (int k = 0; k < x.rank(); ++k) {
    const int b = before.begin()[k], a = after.begin()[k];
    if (a < 0 || b < 0) return x.fail(Text{} << "pad: cannot add " << (b < 0 ? b : a) << " zeros along axis " << k
                                             << "; take numbers of 0 or more, and slice to make it smaller");
    corner.at[k] = b;
    s.extent[k] += a + b;
  }
  return detail::record_pad(x, s, corner);
}

}  // namespace weft
