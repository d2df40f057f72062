// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/detail/corner.hpp>
#include <weft/graph/operations/reduce.hpp>

// A loop over time. Outside of it a sequence is a tensor [T, S...]; within it, a node stands for its values at all steps, one
// after the other.
//   step     an outer sequence as the loop sees it, step by step
//   stack    a loop's node as others see it, at all steps
//   chain    what a state is at the beginning and after every step: [T + 1, S...]
//   carry    a state at the beginning of a step
//   advance  what the state is after the step
namespace weft::inline WEFT_ABI {

namespace detail {

constexpr Tensor record_slice(Tensor x, const Shape& shape, const Corner& start);
constexpr Tensor record_step(Tensor sequence, int loop);
constexpr Tensor record_chain(Tensor first, int loop);
constexpr Tensor record_carry(Tensor chain, int loop);
constexpr Tensor record_advance(Tensor value, Tensor chain, int loop);
constexpr Tensor at_all_steps(Tensor x, int steps);

// Copies a node's numbers at one step to or from a sequence's.
struct TimeRule {
  template <class Copy>
  static constexpr void at(const Node& small, int batched_samples, long slots, long slot, Copy copy) {
    const long size = small.shape.size();
    for (int s = 0; s < batched_samples; ++s)
      for (long k = 0; k < size; ++k) copy(static_cast<int>(s * size + k), static_cast<int>((s * slots + slot) * size + k));
  }
};

struct StepRule : TimeRule {
  static constexpr std::string_view name = "step";
  static constexpr Role role = Role::view;

  static constexpr void differentiate(Gradients& g, int i) {
    const LoopScope outside(g.graph, -1);
    g.add(g.graph.nodes[i].operand[0], at_all_steps(g.gradient(i), g.operand(i, 0).shape()[0]));
  }
  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    List<T>& out = run.output(i);
    const List<T>& in = run.input(i, 0);
    at(run.node(i), run.samples(i), run.operand(i, 0).shape[0], run.time, [&](int one, int all) { out[one] = in[all]; });
  }
};

struct StackRule : TimeRule {
  static constexpr std::string_view name = "stack";
  static constexpr Role role = Role::view;

  static constexpr void differentiate(Gradients& g, int i) {
    const int x = g.graph.nodes[i].operand[0], loop = g.reverse_of(g.graph.nodes[x].loop);
    const LoopScope inside(g.graph, loop);
    g.add(x, record_step(g.gradient(i), loop));
  }
  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    List<T>& out = run.output(i);
    const int steps = run.node(i).shape[0];
    for (int t = 0; t < steps; ++t) {
      const List<T>& in = run.history[run.node(i).operand[0]][t];
      at(run.operand(i, 0), run.samples(i), steps, t, [&](int one, int all) { out[all] = in[one]; });
    }
  }
};

// attribute: the loop.
struct ChainRule : TimeRule {
  static constexpr std::string_view name = "chain";
  static constexpr Role role = Role::join;

  static constexpr void differentiate(Gradients&, int) {}  // CarryRule's
  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    List<T>& out = run.output(i);
    const List<T>& in = run.input(i, 0);
    const int slots = run.node(i).shape[0];
    at(run.operand(i, 0), run.samples(i), slots, first_slot(run.graph, run.node(i)), [&](int one, int all) { out[all] = in[one]; });
  }

  static constexpr bool reversed(const GraphView& g, const Node& chain) { return g.loops[chain.attribute[0]].reversed; }
  static constexpr int first_slot(const GraphView& g, const Node& chain) { return reversed(g, chain) ? chain.shape[0] - 1 : 0; }
};

struct CarryRule : TimeRule {
  static constexpr std::string_view name = "carry";
  static constexpr Role role = Role::view;

  static constexpr void differentiate(Gradients& g, int i) {
    const int chain = g.graph.nodes[i].operand[0], loop = g.reverse_of(g.graph.nodes[i].loop);
    const Tensor next = record_advance(g.gradient(i), {&g.graph, g.reverse_chain(chain)}, loop);
    const LoopScope outside(g.graph, -1);
    const int first = g.graph.nodes[chain].operand[0], steps = g.graph.loops[loop].steps;
    if (!g.needed[first]) return;
    const Tensor all = record_stack(next);
    Corner corner;
    corner.at[0] = g.graph.loops[loop].reversed ? 0 : steps - 1;
    Shape one = all.shape();
    one.extent[0] = 1;
    const Shape shape = g.graph.nodes[first].shape;
    g.add(first, reshape(record_slice(all, one, corner), shape));
  }
  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    List<T>& out = run.output(i);
    const List<T>& in = run.input(i, 0);
    const Node& chain = run.operand(i, 0);
    const int slot = run.time + ChainRule::reversed(run.graph, chain);
    at(run.node(i), run.samples(i), chain.shape[0], slot, [&](int one, int all) { out[one] = in[all]; });
  }
};

// Its value lies in the chain.
struct AdvanceRule : TimeRule {
  static constexpr std::string_view name = "advance";
  static constexpr Role role = Role::map;

  static constexpr void differentiate(Gradients& g, int i) { g.add(g.graph.nodes[i].operand[0], g.gradient(i)); }
  template <class T>
  static constexpr void interpret(Interpretation<T>& run, int i) {
    const Node &n = run.node(i), &x = run.operand(i, 0), &chain = run.operand(i, 1);
    List<T>& out = run.output(i);
    const int size = static_cast<int>(n.shape.size());
    for (int k = 0; k < out.size(); ++k) out[k] = run.input(i, 0)[x.batched || !n.batched ? k : k % size];
    List<T>& all_of = run.value[n.operand[1]];
    const int slot = run.time + !ChainRule::reversed(run.graph, chain);
    at(n, run.samples(i), chain.shape[0], slot, [&](int one, int all) { all_of[all] = out[one]; });
  }
};

}  // namespace detail

inline constexpr Operation step_operation = operation<detail::StepRule>();
inline constexpr Operation stack_operation = operation<detail::StackRule>();
inline constexpr Operation chain_operation = operation<detail::ChainRule>();
inline constexpr Operation carry_operation = operation<detail::CarryRule>();
inline constexpr Operation advance_operation = operation<detail::AdvanceRule>();

namespace detail {

// A sequence's shape with other steps, or without its first axis.
constexpr Shape with_steps(int steps, const Shape& s) {
  Shape all{steps};
  for (int i = 0; i < s.rank; ++i) all.push(s.extent[i]);
  return all;
}
constexpr Shape of_one_step(const Shape& s) {
  Shape one;
  for (int i = 1; i < s.rank; ++i) one.push(s.extent[i]);
  return one;
}

constexpr Tensor in_loop(Tensor x, int loop) {
  x.graph->nodes[x.id].loop = loop;
  return x;
}

constexpr Tensor record_step(Tensor sequence, int loop) {
  return in_loop(record(step_operation, of_one_step(sequence.shape()), {sequence}), loop);
}

constexpr Tensor record_stack(Tensor x) {
  Graph& g = *x.graph;
  // What a step read of a sequence outside is that sequence.
  if (x.node().is(step_operation) && g.nodes[x.node().operand[0]].shape[0] == g.loops[x.node().loop].steps)
    return {&g, x.node().operand[0]};
  for (int i = x.id;; i = g.nodes[i].operand[0]) {
    g.nodes[i].kept = true;
    if (g.nodes[i].role() != Role::view || g.nodes[i].is(step_operation) || g.nodes[i].is(carry_operation)) break;
  }
  const LoopScope outside(g, -1);
  return record(stack_operation, with_steps(g.loops[x.node().loop].steps, x.shape()), {x});
}

constexpr Tensor record_chain(Tensor first, int loop) {
  const LoopScope outside(*first.graph, -1);
  const Tensor t = record(chain_operation, with_steps(first.graph->loops[loop].steps + 1, first.shape()), {first});
  t.graph->nodes[t.id].attribute[0] = loop;
  return t;
}

constexpr Tensor record_carry(Tensor chain, int loop) {
  return in_loop(record(carry_operation, of_one_step(chain.shape()), {chain}), loop);
}

constexpr Tensor record_advance(Tensor value, Tensor chain, int loop) {
  Formula f;
  f.result = f.argument(0);
  const Tensor t = in_loop(record(advance_operation, of_one_step(chain.shape()), {value, chain}), loop);
  t.graph->nodes[t.id].formula = t.graph->intern(f, 1);
  return t;
}

constexpr Tensor at_all_steps(Tensor x, int steps) {
  return x.node().loop >= 0 ? record_stack(x) : expand(x, with_steps(steps, x.shape()), x.batched());
}

}  // namespace detail

constexpr int Gradients::reverse_of(int loop) {
  for (const Reverse& r : loops)
    if (r.of == loop) return r.by;
  const TimeLoop forward = graph.loops[loop];
  const int by = graph.loops.size();
  graph.loops.push_back({forward.steps, !forward.reversed});
  loops.push_back({loop, by});
  const detail::LoopScope inside(graph, by);
  for (int a : advances) {
    const int chain = graph.nodes[a].operand[1];
    if (graph.nodes[a].loop != loop) continue;
    const Shape shape = graph.nodes[a].shape;
    const Tensor none = detail::expand(tensor(a).constant(0), shape, true);
    const Tensor back = detail::record_chain(none, by);
    chains.push_back({chain, back.id});
    add(a, detail::record_carry(back, by));
    for (int c : carries)
      if (graph.nodes[c].operand[0] == chain) add(c, none);
  }
  return by;
}

}  // namespace weft

// A gradient at the beginning of a loop is a part of a sequence.
#include <weft/graph/operations/slice.hpp>
