// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/loop.hpp>

namespace weft::inline WEFT_ABI {

/// In which pass over a row each term of a loop is computed. A sum over the row ends a pass: what depends on it comes
/// later. Terms that are one number per row are not computed for every element.
template <class L>
struct LoopPlan {
  static constexpr int terms = L::term_count > 0 ? L::term_count : 1;

  int passes = 1;
  bool row[terms] = {};     ///< one number per row
  int pass[terms] = {};     ///< the first pass in which the value is known
  int spill[terms] = {};    ///< where it is kept for a later pass; -1: computed again
  int spills = 0;
  bool needed[most_passes][terms] = {};  ///< per pass: must be computed for every element

  constexpr bool any_element(int p) const {
    for (bool n : needed[p])
      if (n) return true;
    return false;
  }
};

namespace detail {

template <class L>
constexpr void require(LoopPlan<L>& p, int pass, int term) {
  if (!p.row[term]) p.needed[pass][term] = true;
}

// Walks from the sinks of one pass back to its leaves.
template <class L>
constexpr void spread(const L& l, LoopPlan<L>& p, int pass) {
  for (int t = L::term_count; t-- > 0;) {
    if (!p.needed[pass][t] || l.op(t) == Op::argument) continue;
    for (int k = 0; k < 4; ++k)
      if (const int o = l.operand(t, k); o >= 0 && l.op(t) != Op::constant) require(p, pass, o);
  }
}

}  // namespace detail

template <class L>
constexpr LoopPlan<L> plan_loop(const L& l) {
  LoopPlan<L> p;
  for (int t = 0; t < L::term_count; ++t) {
    p.spill[t] = -1;
    const int number = l.operand(t, 0);
    if (l.op(t) == Op::constant) {
      p.row[t] = true;
    } else if (l.op(t) == Op::argument) {
      const bool load = number < leaf::accumulator;
      p.row[t] = number >= leaf::reduction || (load && l.load[number].column == 0 && !(l.flat && l.load[number].sample != 0));
      if (number >= leaf::reduction) p.pass[t] = p.pass[l.reduction[number - leaf::reduction].term] + 1;
    } else {
      p.row[t] = true;
      for (int k = 0; k < 4; ++k)
        if (const int o = l.operand(t, k); o >= 0) {
          p.row[t] = p.row[t] && p.row[o];
          if (p.pass[o] > p.pass[t]) p.pass[t] = p.pass[o];
        }
    }
    if (p.pass[t] + 1 > p.passes) p.passes = p.pass[t] + 1;
  }
  for (int k = 0; k < L::reduction_count; ++k) detail::require(p, p.pass[l.reduction[k].term], l.reduction[k].term);
  for (int k = 0; k < L::store_count; ++k) detail::require(p, p.pass[l.store[k].term], l.store[k].term);
  for (int pass = 0; pass < p.passes; ++pass) detail::spread(l, p, pass);
  for (int t = 0; t < L::term_count; ++t) {
    int uses = 0;
    for (int pass = 0; pass < p.passes; ++pass) uses += p.needed[pass][t];
    if (uses > 1 && is_costly(l.op(t)) && l.op(t) != Op::argument) p.spill[t] = p.spills++;
  }
  return p;
}

}  // namespace weft
