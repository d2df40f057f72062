// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/canonical.hpp>
#include <weft/passes/contraction_plan.hpp>
#include <weft/passes/depth_first.hpp>
#include <weft/passes/differentiate.hpp>
#include <weft/passes/fold.hpp>
#include <weft/passes/frozen_graph.hpp>
#include <weft/passes/fuse.hpp>
#include <weft/passes/identity.hpp>
#include <weft/passes/nest.hpp>
#include <weft/passes/simplify.hpp>
#include <weft/passes/sink.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

struct FusionSizes {
  int nodes, groups, pieces;
  constexpr FusionSizes(int n, int g, int p) : nodes(n), groups(g), pieces(p) {}
  constexpr explicit FusionSizes(const Fusion& f) : nodes(f.group.size()), groups(f.groups.size()), pieces(f.pieces.size()) {}
};

template <FusionSizes s>
struct FrozenFusion {
  FrozenList<int, s.nodes> group;
  FrozenList<Level, s.nodes> level;
  FrozenList<bool, s.nodes> free, stored;
  FrozenList<Location, s.nodes> location;
  FrozenList<Group, s.groups> groups;
  FrozenList<Piece, s.pieces> pieces;

  constexpr explicit FrozenFusion(const Fusion& f)
      : group(f.group), level(f.level), free(f.free), stored(f.stored), location(f.location), groups(f.groups), pieces(f.pieces) {}

  constexpr FusionView view() const {
    return {group.view(), level.view(), free.view(), stored.view(), location.view(), groups.view(), pieces.view()};
  }
  constexpr Fusion thaw(const FusionSizes& used = s) const {
    return {group.thaw(), level.thaw(), free.thaw(), stored.thaw(), location.thaw(), groups.thaw(used.groups), pieces.thaw(used.pieces)};
  }
};

// As much as a fusion may take: every node opens a group at most, and a join one more for each of its parts and for its rest.
constexpr FusionSizes room_to_fuse(const GraphView& g) {
  int parts = 0;
  for (int i = 0; i < g.size; ++i) parts += g[i].role() == Role::join ? g[i].operands() + 1 : 0;
  return {g.size, g.size + parts, parts};
}

template <FusionSizes room>
struct FirstFusion {
  FusionSizes sizes;
  FrozenFusion<room> content;
  constexpr explicit FirstFusion(const Fusion& f) : sizes(f), content(f) {}
  constexpr bool complete() const { return sizes.groups <= room.groups && sizes.pieces <= room.pieces; }
};

struct KernelSizes {
  int groups, kernels, members, externals, streams;
  constexpr explicit KernelSizes(const KernelList& l)
      : groups(l.first_member.size() - 1), kernels(l.order.size()), members(l.members.size()),
        externals(l.externals.size()), streams(l.streams.size()) {}
};

template <KernelSizes s>
struct FrozenKernels {
  FrozenList<int, s.kernels> order, representative;
  FrozenList<int, s.groups + 1> first_member;
  FrozenList<int, s.members> members;
  FrozenList<int, s.kernels + 1> first_external, first_stream;
  FrozenList<int, s.externals> externals;
  FrozenList<int, s.streams> streams;

  constexpr explicit FrozenKernels(const KernelList& l)
      : order(l.order), representative(l.representative), first_member(l.first_member), members(l.members),
        first_external(l.first_external), first_stream(l.first_stream), externals(l.externals), streams(l.streams) {}
};

template <int nodes>
struct FrozenPlaces {
  FrozenList<Buffer, nodes> buffers;
  Footprint footprint;
};

constexpr Graph differentiated(Graph g, bool gradients) {
  if (gradients) {
    append_gradients(g);
    return g;
  }
  // What a stream keeps changes without gradients too.
  List<int> taken;
  List<Update> kept;
  for (int o : g.outputs) taken.push_back(o);
  for (const Update& u : g.updates)
    if (g.parameters[u.parameter].stream) {
      kept.push_back({u.parameter, owned(Tensor{&g, u.node}, taken).id});
      g.outputs.push_back(kept.back().node);
    }
  g.updates = kept;
  return g;
}

constexpr Graph simplified(const Graph& g, bool trains) {
  if (trains) return simplify(g);
  return simplify(fold(g));
}

constexpr Fusion scheduled(const GraphView& g, Fusion f, bool training) {
  sink(g, f);
  store(g, f);
  nest(g, f);
  schedule(g, f, training);
  return f;
}

// gradients: the outputs of the graph end with the gradients of what is trained, in the parameters' order, and the
// updates. Per parameter the node of its gradient, -1 where it has none.
template <class G>
constexpr List<int> gradient_nodes(const G& graph, bool gradients) {
  List<int> nodes;
  if (!gradients) return nodes;
  int next = graph.outputs.size() - graph.updates.size();
  for (const Parameter& p : graph.parameters) next -= p.trainable;
  for (const Parameter& p : graph.parameters) nodes.push_back(p.trainable ? graph.outputs[next++] : -1);
  return nodes;
}

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

/// Where a state's value after a step is found, and where it belongs among the parameters.
struct UpdatePlan {
  Buffer from;
  long offset = 0, size = 0;
};

namespace detail {

template <class Source>
struct MakeTraced {
  constexpr Graph operator()() const { return Source::traced(); }
};

}  // namespace detail

/// What a source records, mistakes and all. Not in Program, which a source with a mistake must not instantiate.
template <class Source>
inline constexpr auto traced_graph = freeze_graph<detail::MakeTraced<Source>, detail::room_to_trace()>();

/// The program generated from a graph. Source: a type with `static constexpr Graph traced()`, which records the outputs,
/// and `static constexpr bool gradients`: whether the gradients of the first output follow them. All members are
/// constants; nothing is left to decide at run time.
template <class Source>
struct Program {
  // One constant per pass: every evaluation has the whole budget of steps that a compiler grants one constant.
  struct MakeDifferentiated {
    constexpr Graph operator()() const { return detail::differentiated(traced_graph<Source>.thaw(), Source::gradients); }
  };
  static constexpr auto differentiated =
      freeze_graph<MakeDifferentiated, detail::room_to_differentiate(traced_graph<Source>.sizes, Source::gradients)>();

  /// Whether the parameters change from run to run.
  static constexpr bool trains = Source::gradients;

  struct MakeGraph {
    constexpr Graph operator()() const {
      Graph g = detail::simplified(differentiated.thaw(), trains);
      block_gradients(g, detail::gradient_nodes(g, Source::gradients));
      block_turned(g);
      return g;
    }
  };
  static constexpr auto graph = freeze_graph<MakeGraph, detail::room_to_simplify(differentiated.sizes)>();

  static constexpr auto fused = detail::FirstFusion<detail::room_to_fuse(graph.view())>(fuse(graph.view()));
  static_assert(fused.complete(), "a bound of the fuse pass is too small; this is a mistake in weft");
  static constexpr auto fusion = detail::FrozenFusion<fused.sizes>(detail::scheduled(graph.view(), fused.content.thaw(fused.sizes), trains));

  static constexpr auto list = [] {
    constexpr detail::KernelSizes sizes(list_kernels(graph.view(), fusion.view()));
    return detail::FrozenKernels<sizes>(list_kernels(graph.view(), fusion.view()));
  }();

  /// Which kernels run depth first.
  static constexpr auto depth = FrozenList<DepthFirst, list.order.size()>([] {
    KernelList l;
    l.order = list.order.thaw();
    l.first_external = list.first_external.thaw();
    l.externals = list.externals.thaw();
    return plan_depth(graph.view(), fusion.view(), l);
  }());

  /// Where every buffer lies, and how much memory that takes.
  static constexpr auto plan = [] {
    detail::FrozenPlaces<graph.nodes.size()> places;
    List<Buffer> buffers;
    places.footprint = place(graph.view(), fusion.view(), detail::gradient_nodes(graph.view(), Source::gradients), buffers);
    places.buffers = decltype(places.buffers)(buffers);
    return places;
  }();

  // What a running program needs of its graph, in constants of its own: the graph points at every rule of every
  // operation, and a program that touched it at run time would carry them all.
  static constexpr auto parameters = graph.parameters;
  static constexpr auto layers = graph.layers;
  static constexpr auto loops = graph.loops;
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

  /// Where the values are that the states have after a step, and where they belong.
  static constexpr auto updates = [] {
    FrozenList<UpdatePlan, graph.updates.size()> list;
    for (int i = 0; i < list.size(); ++i) {
      const Update u = graph.updates[i];
      list.item[i] = {plan.buffers[u.node], parameter_offsets[u.parameter], graph.nodes[u.node].shape.size()};
    }
    return list;
  }();

  static constexpr int kernels = list.order.size();
  static constexpr const Group& group(int kernel) { return fusion.groups[list.order[kernel]]; }

  /// The buffers of all kernels, one kernel after the other, and where each kernel's begin.
  static constexpr auto buffers = [] {
    FrozenList<Buffer, list.externals.size()> places;
    for (int i = 0; i < places.size(); ++i) places.item[i] = plan.buffers[list.externals[i]];
    return places;
  }();
  static constexpr auto first_buffer = list.first_external;
  static constexpr auto streams = list.streams;
  static constexpr auto first_stream = list.first_stream;

  /// The number of a node among a kernel's buffers.
  static constexpr int buffer_number(int kernel, int node) {
    int k = list.first_external[kernel];
    while (list.externals[k] != node) ++k;
    return k - list.first_external[kernel];
  }

  /// The formula of a kernel's result, and of what it reads first.
  template <int kernel>
  struct MakeBody {
    constexpr CanonicalBody operator()() const {
      constexpr int k = list.order[kernel];
      return canonical(compose(graph.view(), fusion.view(), k, list.members.begin() + list.first_member[k],
                               list.first_member[k + 1] - list.first_member[k]),
                       0, fusion.groups[k].kind != GroupKind::rows);
    }
  };
  template <int kernel>
  struct MakePrologue {
    constexpr CanonicalBody operator()() const {
      constexpr int k = list.order[kernel];
      const Node& anchor = graph.nodes[fusion.groups[k].anchor];
      return canonical(compose_prologue(graph.view(), fusion.view(), k, anchor.operand[0]),
                       anchor.role() == Role::reduction ? anchor.attribute[0] : 0, true);
    }
  };
};

}  // namespace weft
