// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/run_order.hpp>

namespace weft::inline WEFT_ABI {

/// The values of every node while the reference interpreter walks a graph: plain loops over the whole batch.
template <class T>
struct Interpretation {
  GraphView graph;
  int batch = 1;
  std::uint64_t seed = 0, step = 0;
  List<List<T>> value;
  int time = 0;                    ///< the step of the loop over time that runs
  List<List<List<T>>> history{};  ///< of a loop's nodes: their values at every step

  constexpr const Node& node(int i) const { return graph[i]; }
  constexpr const Node& operand(int i, int k) const { return graph[graph[i].operand[k]]; }
  constexpr const List<T>& input(int i, int k) const { return value[graph[i].operand[k]]; }
  constexpr int samples(int i) const { return graph[i].batched ? batch : 1; }
  constexpr long size(int i) const { return graph[i].shape.size() * samples(i); }

  constexpr List<T>& output(int i, T initial = T{}) { return value[i] = List<T>(static_cast<int>(size(i)), initial); }

  /// Where an operand is found that is broadcast to the node's index (NumPy's rule: last axes meet).
  constexpr long place(const Node& n, int sample, const int* index, int rank) const {
    long at = 0, stride = 1;
    for (int axis = n.shape.rank; axis-- > 0;) {
      const int outer = rank - n.shape.rank + axis;
      if (n.shape.extent[axis] > 1) at += stride * index[outer];
      stride *= n.shape.extent[axis];
    }
    return at + (n.batched ? sample * stride : 0);
  }

  /// Calls body(sample, index, flat place) for every element of a node.
  template <class Body>
  constexpr void for_each(int i, Body body) const {
    const Shape& s = graph[i].shape;
    long flat = 0;
    for (int sample = 0; sample < samples(i); ++sample) {
      int index[max_rank] = {};
      for (long k = 0; k < s.size(); ++k, ++flat) {
        body(sample, index, flat);
        for (int axis = s.rank; axis-- > 0;) {
          if (++index[axis] < s.extent[axis]) break;
          index[axis] = 0;
        }
      }
    }
  }
};

template <class T>
constexpr auto interpreter_of(const Operation& o) {
  if constexpr (std::is_same_v<T, float>) return o.interpret_float;
  else if constexpr (std::is_same_v<T, double>) return o.interpret_double;
  else return o.interpret_long_double;
}

namespace detail {

// What a loop reads of another loop is that one's value at the same step.
template <class T>
constexpr void read_other_loops(Interpretation<T>& run, int i) {
  for (int k = 0; k < run.node(i).operands(); ++k) {
    const int o = run.node(i).operand[k], other = run.graph[o].loop;
    if (run.node(i).loop >= 0 && other >= 0 && other != run.node(i).loop) run.value[o] = run.history[o][run.time];
  }
}

// The nodes order[from], ..., order[to - 1] of one loop.
template <class T>
constexpr void interpret_loop(Interpretation<T>& run, const List<int>& order, int from, int to) {
  const TimeLoop loop = run.graph.loops[run.node(order[from]).loop];
  for (int k = from; k < to; ++k) run.history[order[k]] = List<List<T>>(loop.steps);
  for (int t = 0; t < loop.steps; ++t) {
    run.time = loop.reversed ? loop.steps - 1 - t : t;
    for (int k = from; k < to; ++k) {
      const int i = order[k];
      read_other_loops(run, i);
      interpreter_of<T>(*run.node(i).operation)(run, i);
      run.history[i][run.time] = run.value[i];
    }
  }
}

}  // namespace detail

/// Runs every node that is not a source, in order. T: float, double or long double.
template <class T>
constexpr void interpret(Interpretation<T>& run) {
  const List<int> order = run_order(run.graph);
  if (run.graph.loops.size() > 0) run.history = List<List<List<T>>>(run.graph.size);
  for (int k = 0; k < order.size();) {
    const int i = order[k], loop = run.node(i).loop;
    if (loop < 0) {
      if (run.node(i).role() != Role::source || run.value[i].empty()) interpreter_of<T>(*run.node(i).operation)(run, i);
      ++k;
      continue;
    }
    int end = k;
    while (end < order.size() && run.node(order[end]).loop == loop) ++end;
    detail::interpret_loop(run, order, k, end);
    k = end;
  }
}

}  // namespace weft
