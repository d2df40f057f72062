// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/map.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// The same numbers in row-major order under other extents.
struct ReshapeRule {
  static constexpr std::string_view name = "reshape";
  static constexpr Role role = Role::view;

  static constexpr void differentiate(Gradients& g, int i) {
    g.add(g.graph.nodes[i].operand[0], reshape(g.gradient(i), g.operand(i, 0).shape()));
  }

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    run.value[i] = run.input(i, 0);
  }
};

}  // namespace detail

inline constexpr Operation reshape_operation = operation<detail::ReshapeRule>();

/// The same numbers under another shape of the same size. One extent may be -1: it follows from the others.
constexpr Tensor reshape(Tensor x, const Shape& shape) {
  if (x.failed()) return x;
  Shape s = shape;
  int open = -1;
  for (int i = 0; i < s.rank; ++i) {
    if (s.extent[i] > 0) continue;
    if (s.extent[i] != -1 || open >= 0)
      return x.fail(Text{} << "reshape: every extent must be positive, but one may be -1 and follow from the others; "
                           << "the shape asked for is " << shape);
    open = i;
    s.extent[i] = 1;
  }
  if (open >= 0 && x.size() % s.size() == 0) s.extent[open] = static_cast<int>(x.size() / s.size());
  if (s.size() != x.size())
    return x.fail(Text{} << "cannot reshape a tensor of shape " << x.shape() << " (" << x.size()
                         << " numbers) into shape " << shape << " (" << s.size()
                         << " numbers); the extents must multiply to " << x.size() << ", and one may be -1");
  if (s == x.shape()) return x;
  if (x.node().is(reshape_operation)) return reshape(Tensor{x.graph, x.node().operand[0]}, s);
  return record(reshape_operation, s, {x});
}

}  // namespace weft
