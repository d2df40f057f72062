// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations.hpp>

namespace weft::inline WEFT_ABI::detail {

/// Writes what stands within remat a second time, in front of its gradients and as a stage of its own: gradients are made of these
/// copies, so nothing within needs to be kept since the way forwards. What one reads of others, and parameters, is not copied.
class Recomputation {
 public:
  /// last: the last node of which gradients are taken.
  constexpr Recomputation(Gradients& g, int last) : g_(g) {
    Graph& graph = g.graph;
    graph.stage = graph.nodes[last].stage;
    if (graph.stage == 0) return;
    for (int i = 0; i <= last; ++i) copy_.push_back(i);
    anew_ = List<bool>(last + 1);
    for (int i = 0; i <= last; ++i) anew_[i] = is_anew(graph.nodes[i]);
  }

  /// The node that stands for node i when its gradient is taken.
  constexpr int of(int i) const { return copy_.empty() ? i : copy_[i]; }

  /// To be called for all nodes, beginning with the last.
  constexpr void come_to(int i) {
    const int stage = g_.graph.nodes[i].stage;
    if (stage % 2 == 0 || stage == written_) return;
    written_ = stage;
    int first = i;
    while (first > 0 && g_.graph.nodes[first - 1].stage == stage) --first;
    g_.graph.stage += 2;
    write(first, i);
    hand_over(first, i);
  }

 private:
  // Formulas of sources and of random numbers: whoever reads them computes them, or they are drawn before all else.
  constexpr bool is_anew(const Node& n) const {
    const Role role = n.role();
    bool anew = role == Role::source || role == Role::random || role == Role::index || role == Role::map;
    for (int k = 0; k < n.operands(); ++k) anew = anew && anew_[n.operand[k]];
    return anew;
  }

  constexpr int loop_for(int loop) {
    while (loops_.size() <= loop) loops_.push_back(-1);
    if (loops_[loop] >= 0) return loops_[loop];
    const TimeLoop same = g_.graph.loops[loop];
    g_.graph.loops.push_back(same);
    return loops_[loop] = g_.graph.loops.size() - 1;
  }

  constexpr void write(int first, int last) {
    for (int i = first; i <= last; ++i) {
      if (anew_[i]) continue;
      Node n = g_.graph.nodes[i];
      for (int k = 0; k < n.operands(); ++k) n.operand[k] = copy_[n.operand[k]];
      if (n.loop >= 0) n.loop = loop_for(n.loop);
      if (n.is(chain_operation)) n.attribute[0] = loop_for(n.attribute[0]);
      copy_[i] = g_.graph.push(n);
    }
  }

  // What gradients know of the nodes holds for their copies.
  constexpr void hand_over(int first, int last) {
    while (g_.adjoint.size() < g_.graph.nodes.size()) {
      g_.adjoint.push_back(-1);
      g_.last_part.push_back(-1);
      g_.needed.push_back(false);
    }
    for (int i = first; i <= last; ++i) {
      const int c = copy_[i];
      if (c == i) continue;
      g_.adjoint[c] = g_.adjoint[i];
      g_.last_part[c] = g_.last_part[i];
      g_.needed[c] = g_.needed[i];
      if (g_.graph.nodes[c].is(carry_operation)) g_.carries.push_back(c);
      if (g_.graph.nodes[c].is(advance_operation)) g_.advances.push_back(c);
    }
  }

  Gradients& g_;
  List<int> copy_, loops_;  // per node, per loop
  List<bool> anew_;
  int written_ = 0;  // the stage whose copy was written last
};

}  // namespace weft::inline WEFT_ABI::detail
