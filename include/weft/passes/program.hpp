// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/canonical.hpp>
#include <weft/passes/contraction_plan.hpp>
#include <weft/passes/frozen_graph.hpp>
#include <weft/passes/fuse.hpp>
#include <weft/passes/place.hpp>
#include <weft/passes/simplify.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

/// Everything the passes decide after the graph is finished.
struct Planned {
  Fusion fusion;
  List<Buffer> buffers;
  Footprint footprint;
  List<int> order;                      ///< groups that have a kernel, as they run
  List<int> first_member, members;      ///< per group: its nodes
};

constexpr void list_members(const Fusion& f, Planned& p) {
  p.first_member = List<int>(f.groups.size() + 1);
  for (int group : f.group)
    if (group >= 0) ++p.first_member[group + 1];
  for (int k = 0; k < f.groups.size(); ++k) p.first_member[k + 1] += p.first_member[k];
  List<int> next = p.first_member;
  p.members = List<int>(p.first_member[f.groups.size()]);
  for (int i = 0; i < f.group.size(); ++i)
    if (f.group[i] >= 0) p.members[next[f.group[i]]++] = i;
}

constexpr void list_order(const Fusion& f, Planned& p) {
  int segments = 0;
  for (const Group& g : f.groups)
    if (g.segment >= segments) segments = g.segment + 1;
  List<int> next(segments + 1);
  int kernels = 0;
  for (const Group& g : f.groups)
    if (!g.absorbed) ++next[g.segment + 1], ++kernels;
  for (int s = 0; s < segments; ++s) next[s + 1] += next[s];
  p.order = List<int>(kernels);
  for (int k = 0; k < f.groups.size(); ++k)
    if (!f.groups[k].absorbed) p.order[next[f.groups[k].segment]++] = k;
}

/// gradients: the last outputs of the graph are the gradients of its parameters, in their order.
constexpr Planned plan(const Graph& graph, bool gradients) {
  Planned p;
  p.fusion = fuse(graph);
  store(graph, p.fusion);
  schedule(graph, p.fusion);
  List<int> gradient;
  const int first = graph.outputs.size() - graph.parameters.size();
  for (int k = 0; gradients && k < graph.parameters.size(); ++k) gradient.push_back(graph.outputs[first + k]);
  p.footprint = place(graph, p.fusion, gradient, p.buffers);
  list_members(p.fusion, p);
  list_order(p.fusion, p);
  return p;
}

struct PlanSizes {
  int nodes, groups, pieces, kernels, members;
  constexpr explicit PlanSizes(const Planned& p)
      : nodes(p.fusion.group.size()), groups(p.fusion.groups.size()), pieces(p.fusion.pieces.size()),
        kernels(p.order.size()), members(p.members.size()) {}
};

template <PlanSizes s>
struct FrozenPlan {
  FrozenList<int, s.nodes> group;
  FrozenList<Level, s.nodes> level;
  FrozenList<bool, s.nodes> free, stored;
  FrozenList<Location, s.nodes> location;
  FrozenList<Group, s.groups> groups;
  FrozenList<Piece, s.pieces> pieces;
  FrozenList<Buffer, s.nodes> buffers;
  FrozenList<int, s.kernels> order;
  FrozenList<int, s.groups + 1> first_member;
  FrozenList<int, s.members> members;
  Footprint footprint;

  constexpr explicit FrozenPlan(const Planned& p)
      : group(p.fusion.group), level(p.fusion.level), free(p.fusion.free), stored(p.fusion.stored),
        location(p.fusion.location), groups(p.fusion.groups), pieces(p.fusion.pieces), buffers(p.buffers),
        order(p.order), first_member(p.first_member), members(p.members), footprint(p.footprint) {}

  constexpr FusionView view() const {
    return {group.begin(),    level.begin(),  free.begin(),   stored.begin(), location.begin(),
            groups.begin(),   groups.size(),  pieces.begin(), pieces.size()};
  }
};

}  // namespace detail

/// A feed as the program reads it.
struct FeedPlan {
  Shape shape;
  Element element = Element::float32;
  int classes = 0;
};

/// An output and where it is found.
struct OutputPlan {
  Shape shape;
  Buffer buffer;
};

/// The program generated from a graph. Source: a type with `static constexpr Graph graph()` and
/// `static constexpr bool gradients`. All members are constants; nothing is left to decide at run time.
template <class Source>
struct Program {
  struct MakeGraph {
    constexpr Graph operator()() const { return simplify(Source::graph()); }
  };
  static constexpr auto graph = freeze_graph<MakeGraph>();

  static constexpr auto plan = [] {
    constexpr detail::PlanSizes sizes(detail::plan(graph.thaw(), Source::gradients));
    return detail::FrozenPlan<sizes>(detail::plan(graph.thaw(), Source::gradients));
  }();

  // What a running program needs of its graph, in constants of its own: the graph points at every rule of every
  // operation, and a program that touched it at run time would carry them all.
  static constexpr auto parameters = graph.parameters;
  static constexpr auto layers = graph.layers;
  static constexpr int inputs = graph.inputs.size();
  static constexpr int targets = graph.targets.size();
  static constexpr auto feeds = [] {
    FrozenList<FeedPlan, inputs + targets> list;
    for (int i = 0; i < inputs + targets; ++i) {
      const Feed& f = i < inputs ? graph.inputs[i] : graph.targets[i - inputs];
      list.item[i] = {graph.nodes[f.node].shape, graph.nodes[f.node].element, f.classes};
    }
    return list;
  }();
  static constexpr auto outputs = [] {
    FrozenList<OutputPlan, graph.outputs.size()> list;
    for (int i = 0; i < list.size(); ++i) {
      const int node = graph.outputs[i];
      list.item[i] = {graph.nodes[node].shape, plan.buffers[node]};
    }
    return list;
  }();
  static constexpr auto parameter_offsets = [] {
    FrozenList<long, graph.parameters.size()> list;
    for (int i = 0; i < list.size(); ++i) list.item[i] = plan.buffers[graph.parameters[i].node].offset;
    return list;
  }();

  static constexpr int kernels = plan.order.size();
  static constexpr Group group(int kernel) { return plan.groups[plan.order[kernel]]; }

  /// The formula of a kernel's result, and of what it reads first.
  template <int kernel>
  struct MakeBody {
    constexpr CanonicalBody operator()() const {
      constexpr int k = plan.order[kernel];
      const bool anchored = plan.groups[k].kind != GroupKind::rows;
      return canonical(compose(graph.view(), plan.view(), k, plan.members.begin() + plan.first_member[k],
                               plan.first_member[k + 1] - plan.first_member[k]),
                       0, anchored);
    }
  };
  template <int kernel>
  struct MakePrologue {
    constexpr CanonicalBody operator()() const {
      constexpr int k = plan.order[kernel];
      const Node& anchor = graph.nodes[plan.groups[k].anchor];
      const bool reduction = anchor.role() == Role::reduction;
      return canonical(compose_prologue(graph.view(), plan.view(), k, anchor.operand[0]),
                       reduction ? anchor.attribute[0] : 0, true);
    }
  };
};

}  // namespace weft
