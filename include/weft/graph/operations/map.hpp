// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/gradients.hpp>
#include <weft/scalar/scalar_function.hpp>

#include <concepts>

namespace weft::inline WEFT_ABI {

/// The shape two tensors meet in by NumPy's rule; rank -1 where they do not.
constexpr Shape broadcast(const Shape& a, const Shape& b) {
  Shape s;
  s.rank = a.rank > b.rank ? a.rank : b.rank;
  for (int i = 1; i <= s.rank; ++i) {
    const int x = i <= a.rank ? a.extent[a.rank - i] : 1, y = i <= b.rank ? b.extent[b.rank - i] : 1;
    if (x != y && x != 1 && y != 1) {
      s.rank = -1;
      return s;
    }
    s.extent[s.rank - i] = x == 1 ? y : x;
  }
  return s;
}

namespace detail {

// A formula applied to every element of one to six operands, each broadcast to the result.
struct MapRule {
  static constexpr std::string_view name = "map";
  static constexpr Role role = Role::map;

  static constexpr void differentiate(Gradients& g, int i) {
    const Node n = g.graph.nodes[i];
    for (int k = 0; k < n.operands(); ++k)
      if (g.needs(i, k)) add(g, i, k, derivative_of(g, n.formula, k));
  }

  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Node n = run.node(i);
    const FormulaRange f = run.graph.formulas[n.formula];
    List<T>& out = run.output(i);
    T argument[max_operands] = {};
    run.for_each(i, [&](int sample, const int* index, long flat) {
      for (int k = 0; k < n.operands(); ++k)
        argument[k] = run.input(i, k)[static_cast<int>(run.place(run.operand(i, k), sample, index, n.shape.rank))];
      out[static_cast<int>(flat)] = evaluate<T>(run.graph.terms + f.first, f.count, f.result, argument);
    });
  }

 private:
  using Derivative = Gradients::Derivative;

  static constexpr Derivative derivative_of(Gradients& g, int formula, int by) {
    for (const Derivative& d : g.derivatives)
      if (d.formula == formula && d.by == by) return d;
    const int arity = g.graph.formulas[formula].arity;
    Formula f = derivative(g.graph.formula(formula), arity, by);
    Derivative d{formula, by};
    if (f.at(f.result).op == Op::argument && f.at(f.result).operand[0] == arity) d.result = -2;
    else if (!f.is_constant(f.result, 0)) d.result = renumbered(g.graph, f, d.uses);
    g.derivatives.push_back(d);
    return d;
  }

  // Drops the arguments a formula does not use.
  static constexpr int renumbered(Graph& graph, Formula& f, int (&uses)[max_operands]) {
    int count = 0;
    for (Term& t : f.terms) {
      if (t.op != Op::argument) continue;
      uses[count] = t.operand[0];
      t.operand[0] = static_cast<std::int16_t>(count++);
    }
    return graph.intern(f, count);
  }

  static constexpr void add(Gradients& g, int i, int k, const Derivative& d) {
    const Node n = g.graph.nodes[i];
    if (d.result == -2) return g.add(n.operand[k], g.gradient(i));
    if (d.result < 0) return;
    Node slope;
    slope.operation = g.graph.nodes[i].operation;
    slope.shape = n.shape;
    slope.formula = d.result;
    const int arity = g.graph.formulas[n.formula].arity;
    for (int u = 0; u < max_operands && d.uses[u] >= 0; ++u) {
      slope.operand[u] = d.uses[u] == arity ? g.adjoint[i] : d.uses[u] == arity + 1 ? i : n.operand[d.uses[u]];
      slope.batched = slope.batched || g.graph.nodes[slope.operand[u]].batched;
    }
    g.add(n.operand[k], {&g.graph, g.graph.push(slope)});
  }
};

}  // namespace detail

inline constexpr Operation map_operation = operation<detail::MapRule>();

namespace detail {

constexpr void hand_on_mask(Tensor from, Tensor to);

constexpr Tensor record_map(int formula, const Shape& shape, std::initializer_list<Tensor> operands) {
  const Tensor t = record(map_operation, shape, operands);
  t.graph->nodes[t.id].formula = formula;
  for (const Tensor& x : operands) hand_on_mask(x, t);
  return t;
}

// What is made of a sequence step by step has its mask. Where several masks meet, steps count that count in one of them.
constexpr void hand_on_mask(Tensor from, Tensor to) {
  Graph& g = *to.graph;
  const int mask = from.node().mask, own = to.node().mask;
  if (mask < 0 || mask == own || to.rank() != from.rank() || to.shape()[0] != from.shape()[0]) return;
  Formula f;
  f.result = f.apply(Op::maximum, f.argument(0), f.argument(1));
  const int both = own < 0 ? mask : record_map(g.intern(f, 2), g.nodes[mask].shape, {{&g, own}, {&g, mask}}).id;
  g.nodes[to.id].mask = both;
}

/// The same numbers, repeated along axes of extent 1 and, if asked, for every sample.
constexpr Tensor expand(Tensor x, const Shape& shape, bool batched) {
  if (x.shape() == shape && x.batched() == batched) return x;
  Formula f;
  f.result = f.argument(0);
  const Tensor t = record_map(x.graph->intern(f, 1), shape, {x});
  t.graph->nodes[t.id].batched = batched;
  return t;
}

}  // namespace detail

/// A formula applied to every element. Shape: the operands' broadcast shape. At most four operands.
/// Example: `map([](Scalar a, Scalar b) { return a * sin(b); }, x, y)`
template <class Rule, std::same_as<Tensor>... T>
  requires(sizeof...(T) <= 3)
constexpr Tensor map(const Rule& rule, Tensor first, T... rest) {
  if (first.failed()) return first;
  Shape shape = first.shape();
  for (const Tensor& t : {first, rest...}) {
    const Shape both = broadcast(shape, t.shape());
    if (both.rank < 0)
      return first.fail(Text{} << "cannot combine tensors of shapes " << shape << " and " << t.shape()
                               << "; counted from the last, axes must be equal or 1, so reshape one of them or"
                               << " give both the same units");
    shape = both;
  }
  Formula f;
  int next = 0;
  const auto argument = [&](const Tensor&) { return Scalar{&f, f.argument(next++)}; };
  const Scalar arguments[] = {argument(first), argument(rest)...};
  f.result = [&]<std::size_t... i>(std::index_sequence<i...>) {
    return rule(arguments[i]...).id;
  }(std::make_index_sequence<1 + sizeof...(T)>{});
  f = detail::without_dead_terms(f);
  if (f.at(f.result).op == Op::argument && shape == first.shape() && sizeof...(T) == 0) return first;
  return detail::record_map(first.graph->intern(f, 1 + static_cast<int>(sizeof...(T))), shape, {first, rest...});
}

}  // namespace weft

// Gradients::add, by which every rule hands its gradient on, is made of reductions.
#include <weft/graph/operations/reduce.hpp>
