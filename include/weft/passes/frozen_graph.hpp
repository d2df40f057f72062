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
  /// As much of a list as there is room for.
  constexpr explicit FrozenList(const List<T>& list) {
    for (int i = 0; i < n && i < list.size(); ++i) item[i] = list[i];
  }
  static constexpr int size() { return n; }
  constexpr const T& operator[](int i) const { return item[i]; }
  constexpr const T* begin() const { return item; }
  constexpr const T* end() const { return item + n; }
  constexpr ListView<T> view() const { return {item, n}; }
  constexpr List<T> thaw(int count = n) const {
    List<T> list;
    list.append(item, count);
    return list;
  }
};

struct GraphSizes {
  int nodes = 0, terms = 0, formulas = 0, parameters = 0, layers = 0, inputs = 0, targets = 0, outputs = 0, updates = 0, loops = 0;

  constexpr GraphSizes() = default;
  constexpr explicit GraphSizes(const Graph& g)
      : nodes(g.nodes.size()), terms(g.terms.size()), formulas(g.formulas.size()), parameters(g.parameters.size()),
        layers(g.layers.size()), inputs(g.inputs.size()), targets(g.targets.size()), outputs(g.outputs.size()),
        updates(g.updates.size()), loops(g.loops.size()) {}

  constexpr bool within(const GraphSizes& room) const {
    return nodes <= room.nodes && terms <= room.terms && formulas <= room.formulas && parameters <= room.parameters &&
           layers <= room.layers && inputs <= room.inputs && targets <= room.targets && outputs <= room.outputs &&
           updates <= room.updates && loops <= room.loops;
  }
};

/// A finished graph as a constant: what the rest of the program is generated from.
template <GraphSizes s>
struct FrozenGraph {
  static constexpr GraphSizes sizes = s;

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

  /// used: how much of this room is filled.
  constexpr Graph thaw(const GraphSizes& used = s) const {
    Graph g;
    g.nodes = nodes.thaw(used.nodes);
    g.terms = terms.thaw(used.terms);
    g.formulas = formulas.thaw(used.formulas);
    g.parameters = parameters.thaw(used.parameters);
    g.layers = layers.thaw(used.layers);
    g.inputs = inputs.thaw(used.inputs);
    g.targets = targets.thaw(used.targets);
    g.outputs = outputs.thaw(used.outputs);
    g.updates = updates.thaw(used.updates);
    g.loops = loops.thaw(used.loops);
    g.mistake = mistake;
    g.limit = limit;
    return g;
  }
};

namespace detail {

/// What a call returns, as much of it as there is room for, and how much it is.
template <class Make, GraphSizes room>
struct FirstTry {
  GraphSizes sizes;
  FrozenGraph<room> content;

  constexpr explicit FirstTry(const Graph& g) : sizes(g), content(g) {}
  static constexpr FirstTry made() { return FirstTry(Make{}()); }
};

template <class Make, GraphSizes room>
inline constexpr FirstTry<Make, room> first_try = FirstTry<Make, room>::made();

// Guesses of how large a constant becomes, so that it need not be evaluated once more to find out.
constexpr GraphSizes room_to_trace() {
  GraphSizes room;
  room.nodes = 768;
  room.terms = 256;
  room.formulas = room.layers = room.updates = 64;
  room.parameters = 128;
  room.inputs = room.targets = room.outputs = room.loops = 4;
  return room;
}
constexpr GraphSizes room_to_differentiate(GraphSizes s, bool gradients) {
  if (!gradients) return s;
  s.nodes = 4 * s.nodes + 64;
  s.terms = 4 * s.terms + 64;
  s.formulas = 4 * s.formulas + 16;
  s.outputs += s.parameters + s.updates;
  return s;
}
constexpr GraphSizes room_to_simplify(GraphSizes s) {
  s.nodes += s.nodes / 4 + 64;
  s.terms += s.terms / 2 + 64;
  s.formulas += s.formulas / 2 + 16;
  return s;
}

}  // namespace detail

/// Make: a type whose call returns a Graph. room: a guess of its sizes; evaluated once where it is large enough, else twice.
template <class Make, GraphSizes room = GraphSizes{}>
constexpr auto freeze_graph() {
  constexpr const auto& first = detail::first_try<Make, room>;
  if constexpr (first.sizes.within(room)) return FrozenGraph<first.sizes>(first.content.thaw(first.sizes));
  else return FrozenGraph<first.sizes>(Make{}());
}

}  // namespace weft
