// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/reduce.hpp>
#include <weft/graph/operations/windows.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

constexpr Tensor record_turn(Tensor w, const Turning& turning, bool back);

// w [K..., C / groups, N] -> [K..., N / groups, C]: each tap's matrices transposed, and the taps in the order of
// Windows::turned. attribute: Turning; at [4], whether this turns back.
struct TurnRule {
  static constexpr std::string_view name = "turn";
  static constexpr Role role = Role::opaque;

  static constexpr void differentiate(Gradients& g, int i) {
    const Node n = g.graph.nodes[i];
    g.add(n.operand[0], record_turn(g.gradient(i), Turning::read(n), n.attribute[4] == 0));
  }

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Node n = run.node(i), w = run.operand(i, 0);
    const long groups = n.attribute[0], rows = w.shape[-2], columns = w.shape[-1], each = columns / groups;
    const int rank = n.shape.rank - 2;
    List<T>& out = run.output(i);
    Position k;
    do {
      const long here = k.place(w.shape, rank), there = k.turned(w.shape, rank, Turning::read(n)).place(w.shape, rank);
      const long from = n.attribute[4] != 0 ? there : here, to = n.attribute[4] != 0 ? here : there;
      for (long r = 0; r < rows; ++r)
        for (long c = 0; c < columns; ++c)
          out[static_cast<int>((to * each + c % each) * rows * groups + c / each * rows + r)] =
              run.input(i, 0)[static_cast<int>((from * rows + r) * columns + c)];
    } while (k.advance(w.shape, rank));
  }
};

}  // namespace detail

inline constexpr Operation turn_operation = operation<detail::TurnRule>();

namespace detail {

constexpr Tensor record_turn(Tensor w, const Turning& turning, bool back) {
  if (w.node().is(turn_operation) && (w.node().attribute[4] != 0) != back) return {w.graph, w.node().operand[0]};
  Shape s = w.shape();
  s.extent[s.rank - 2] = w.shape()[-1] / turning.groups;
  s.extent[s.rank - 1] = w.shape()[-2] * turning.groups;
  const Tensor t = record(turn_operation, s, {w});
  Node& n = t.graph->nodes[t.id];
  turning.write(n);
  n.attribute[4] = back;
  return t;
}

}  // namespace detail

}  // namespace weft
