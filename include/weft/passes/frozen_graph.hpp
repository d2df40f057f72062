// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/graph.hpp>

namespace weft::inline WEFT_ABI {

/// A List as a constant.
template <class T, int n>
struct FrozenList {
  T item[n > 0 ? n : 1] = {};

  constexpr FrozenList() = default;
  constexpr explicit FrozenList(const List<T>& list) {
    for (int i = 0; i < n; ++i) item[i] = list[i];
  }
  static constexpr int size() { return n; }
  constexpr const T& operator[](int i) const { return item[i]; }
  constexpr const T* begin() const { return item; }
  constexpr const T* end() const { return item + n; }
  constexpr ListView<T> view() const { return {item, n}; }
  constexpr List<T> thaw() const {
    List<T> list;
    list.append(item, n);
    return list;
  }
};

struct GraphSizes {
  int nodes, terms, formulas, parameters, layers, inputs, targets, outputs, updates, loops;

  constexpr explicit GraphSizes(const Graph& g)
      : nodes(g.nodes.size()), terms(g.terms.size()), formulas(g.formulas.size()), parameters(g.parameters.size()),
        layers(g.layers.size()), inputs(g.inputs.size()), targets(g.targets.size()), outputs(g.outputs.size()),
        updates(g.updates.size()), loops(g.loops.size()) {}
};

/// A finished graph as a constant: what the rest of the program is generated from.
template <GraphSizes s>
struct FrozenGraph {
  FrozenList<Node, s.nodes> nodes;
  FrozenList<Term, s.terms> terms;
  FrozenList<FormulaRange, s.formulas> formulas;
  FrozenList<Parameter, s.parameters> parameters;
  FrozenList<Layer, s.layers> layers;
  FrozenList<Feed, s.inputs> inputs;
  FrozenList<Feed, s.targets> targets;
  FrozenList<int, s.outputs> outputs;
  FrozenList<Update, s.updates> updates;
  FrozenList<TimeLoop, s.loops> loops;
  Text mistake;
  int limit = 0;

  constexpr explicit FrozenGraph(const Graph& g)
      : nodes(g.nodes), terms(g.terms), formulas(g.formulas), parameters(g.parameters), layers(g.layers),
        inputs(g.inputs), targets(g.targets), outputs(g.outputs), updates(g.updates), loops(g.loops), mistake(g.mistake), limit(g.limit) {}

  constexpr GraphView view() const {
    GraphView g;
    g.nodes = nodes.begin();
    g.size = nodes.size();
    g.terms = terms.begin();
    g.formulas = formulas.begin();
    g.parameters = parameters.view();
    g.inputs = inputs.view();
    g.targets = targets.view();
    g.outputs = outputs.view();
    g.updates = updates.view();
    g.loops = loops.view();
    return g;
  }

  constexpr Graph thaw() const {
    Graph g;
    g.nodes = nodes.thaw();
    g.terms = terms.thaw();
    g.formulas = formulas.thaw();
    g.parameters = parameters.thaw();
    g.layers = layers.thaw();
    g.inputs = inputs.thaw();
    g.targets = targets.thaw();
    g.outputs = outputs.thaw();
    g.updates = updates.thaw();
    g.loops = loops.thaw();
    return g;
  }
};

/// Make: a type whose call returns a Graph. Evaluated twice: for its sizes, then for its content.
template <class Make>
constexpr auto freeze_graph() {
  constexpr GraphSizes sizes(Make{}());
  return FrozenGraph<sizes>(Make{}());
}

}  // namespace weft
