// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/map.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Rebuilds a graph in which formulas that scale and move a value of each sample do so in one step.
struct Folder {
  // What a node is: value * factor + offset, of a node of each sample and two that are the same for all; -1: 1 and 0.
  struct Affine {
    int value = -1, factor = -1, offset = -1;
  };
  const Graph& from;
  Graph to;
  List<int> place, uses;
  List<Affine> affine;
  bool changed = false;  ///< something new is computed for all samples

  constexpr explicit Folder(const Graph& g) : from(g), to(g), place(g.nodes.size(), -1), uses(g.nodes.size()), affine(g.nodes.size()) {
    to.nodes.clear();
    for (const Node& n : g.nodes)
      for (int k = 0; k < n.operands(); ++k) ++uses[n.operand[k]];
    for (int o : g.outputs) ++uses[o];
  }

  constexpr void copy(int i) {
    Node n = from.nodes[i];
    for (int k = 0; k < n.operands(); ++k) n.operand[k] = place[n.operand[k]];
    if (n.role() != Role::map || !fold(i, n)) place[i] = to.push(n);
  }

 private:
  // The one operand of each sample that is shaped as the result; -1 where there is another, or none.
  constexpr int main_operand(const Node& n) const {
    int main = -1;
    for (int k = 0; k < n.operands(); ++k) {
      const Node& x = from.nodes[n.operand[k]];
      if (!x.batched) continue;
      if (main >= 0 || !(x.shape == n.shape)) return -1;
      main = k;
    }
    return n.batched && n.operands() > 1 ? main : -1;
  }

  // A term as factor * value + offset, each a term of a formula without that value; factor -1: the value is not in it.
  struct Parts {
    int factor = -1, offset = -1;
  };

  // The parts of a formula's result; offset -1: it is not of this form.
  constexpr Parts parts_of(const FormulaRange& f, int main, Parts value, const int* argument, Formula& out) const {
    List<Parts> known(f.count);
    for (int t = 0; t < f.count; ++t) {
      const Term& term = from.terms[f.first + t];
      if (term.op == Op::argument) known[t] = term.operand[0] == main ? value : Parts{-1, argument[term.operand[0]]};
      else if (term.op == Op::constant) known[t] = {-1, out.constant(term.value)};
      else if (!combine(term, known, out, known[t])) return {};
    }
    return known[f.result];
  }

  static constexpr bool combine(const Term& t, const List<Parts>& known, Formula& out, Parts& made) {
    const auto part = [&](int k) { return known[t.operand[k]]; };
    bool plain = true;
    int offset[4] = {-1, -1, -1, -1};
    for (int k = 0; k < 4 && t.operand[k] >= 0; ++k) {
      plain = plain && part(k).factor < 0;
      offset[k] = part(k).offset;
    }
    if (plain) {
      made = {-1, out.apply(t.op, offset[0], offset[1], offset[2], offset[3])};
      return true;
    }
    const Parts a = part(0), b = t.operand[1] >= 0 ? part(1) : Parts{};
    const int zero = out.constant(0), of_a = a.factor < 0 ? zero : a.factor, of_b = b.factor < 0 ? zero : b.factor;
    switch (t.op) {
      case Op::add:
      case Op::subtract: made = {out.apply(t.op, of_a, of_b), out.apply(t.op, a.offset, b.offset)}; return true;
      case Op::negate: made = {out.apply(t.op, of_a), out.apply(t.op, a.offset)}; return true;
      case Op::multiply:
        if (a.factor >= 0 && b.factor >= 0) return false;
        made = {a.factor >= 0 ? out.apply(t.op, of_a, b.offset) : out.apply(t.op, a.offset, of_b), out.apply(t.op, a.offset, b.offset)};
        return true;
      case Op::divide:
        if (b.factor >= 0) return false;
        made = {out.apply(t.op, of_a, b.offset), out.apply(t.op, a.offset, b.offset)};
        return true;
      default: return false;
    }
  }

  constexpr bool fold(int i, const Node& n) {
    const int main = main_operand(from.nodes[i]);
    if (main < 0) return false;
    const int old = from.nodes[i].operand[main];
    const bool chained = uses[old] == 1 && affine[old].value >= 0;
    Affine own = chained ? affine[old] : Affine{n.operand[main], -1, -1};
    Formula f;
    List<int> operands;
    const auto argument = [&](int node) {
      operands.push_back(node);
      return f.argument(operands.size() - 1);
    };
    int arguments[max_operands] = {};
    for (int k = 0; k < n.operands(); ++k)
      if (k != main) arguments[k] = argument(n.operand[k]);
    const Parts value{own.factor < 0 ? f.constant(1) : argument(own.factor), own.offset < 0 ? f.constant(0) : argument(own.offset)};
    if (operands.size() > max_operands) return false;
    const Parts parts = parts_of(from.formulas[n.formula], main, value, arguments, f);
    if (parts.factor < 0) return false;
    own.factor = of_all_samples(f, parts.factor, operands, 1);
    own.offset = of_all_samples(f, parts.offset, operands, 0);
    affine[i] = own;
    place[i] = scaled(n, own);
    return true;
  }

  // A node for what is the same for all samples; -1 where it is `neutral`.
  constexpr int of_all_samples(const Formula& f, int result, const List<int>& operands, double neutral) {
    if (f.is_constant(result, neutral)) return -1;
    if (f.at(result).op == Op::argument) return operands[f.at(result).operand[0]];
    Formula own = f;
    own.result = result;
    own = without_dead_terms(own);
    Node n;
    n.operation = &map_operation;
    int count = 0;
    for (Term& t : own.terms)
      if (t.op == Op::argument) {
        n.operand[count] = operands[t.operand[0]];
        const Shape both = broadcast(n.shape, to.nodes[n.operand[count]].shape);
        n.shape = both;
        t.operand[0] = static_cast<std::int16_t>(count++);
      }
    n.formula = to.intern(own, count);
    changed = true;
    return to.push(n);
  }

  constexpr int scaled(Node n, const Affine& a) {
    Formula f;
    for (int& o : n.operand) o = -1;
    n.operand[0] = a.value;
    int count = 1;
    f.result = f.argument(0);
    if (a.factor >= 0) {
      n.operand[count] = a.factor;
      f.result = f.apply(Op::multiply, f.result, f.argument(count++));
    }
    if (a.offset >= 0) {
      n.operand[count] = a.offset;
      f.result = f.apply(Op::add, f.result, f.argument(count++));
    }
    n.formula = to.intern(f, count);
    return to.push(n);
  }
};

}  // namespace detail

namespace detail {

// What is the same for all samples comes first, so that whoever computes on samples finds it there.
constexpr Graph common_first(const Graph& g) {
  Graph to = g;
  to.nodes.clear();
  List<bool> common(g.nodes.size());
  List<int> place(g.nodes.size(), -1);
  for (int i = 0; i < g.nodes.size(); ++i) {
    common[i] = !g.nodes[i].batched;
    for (int k = 0; k < g.nodes[i].operands(); ++k) common[i] = common[i] && common[g.nodes[i].operand[k]];
  }
  for (const bool first : {true, false})
    for (int i = 0; i < g.nodes.size(); ++i) {
      if (common[i] != first) continue;
      Node n = g.nodes[i];
      for (int k = 0; k < n.operands(); ++k) n.operand[k] = place[n.operand[k]];
      place[i] = to.push(n);
    }
  to.renumber(place);
  return to;
}

}  // namespace detail

/// Where nothing is trained: formulas that scale and move a value, one after the other, become one multiplication and one
/// addition, whose factor and offset are computed once for all samples. So a batch normalization behind a convolution is
/// folded into what becomes of the convolution's sums. Linear in nodes.
constexpr Graph fold(const Graph& g) {
  detail::Folder f(g);
  for (int i = 0; i < g.nodes.size(); ++i) f.copy(i);
  if (!f.changed) return g;
  f.to.renumber(f.place);
  return detail::common_first(f.to);
}

}  // namespace weft
