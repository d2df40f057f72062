// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/frozen_graph.hpp>

#include <weft/graph/operations.hpp>

#include <gtest/gtest.h>

#include <type_traits>

#include "support/trace.hpp"

namespace {

using weft::Graph;
using weft::Tensor;

struct Make {
  constexpr Graph operator()() const {
    Graph g;
    weft::Node n;
    n.operation = &weft::feed_operation;
    n.shape = {3};
    n.batched = true;
    g.inputs.push_back({g.push(n), 0});
    const Tensor x{&g, 0}, w = x.parameter("w", {3});
    g.outputs.push_back(sum(exp(x * w) * 2.0).id);
    return g;
  }
};

constexpr auto frozen = weft::freeze_graph<Make>();

TEST(FreezeGraph, HoldsAsMuchAsTheGraph) {
  const Graph g = Make{}();
  static_assert(frozen.parameters.size() == 1 && frozen.inputs.size() == 1 && frozen.outputs.size() == 1);
  static_assert(frozen.targets.size() == 0 && frozen.targets.begin() == frozen.targets.end());
  EXPECT_EQ(frozen.nodes.size(), g.nodes.size());
  EXPECT_EQ(frozen.terms.size(), g.terms.size());
  EXPECT_EQ(frozen.parameters[0].name.view(), "w");
}

TEST(FreezeGraph, ViewAndThawedGraphComputeTheSame) {
  const std::vector<weft_test::Numbers> given = {{0.5, -1, 2}, {1, 2, 3}};
  const Graph made = Make{}(), thawed = frozen.thaw();
  const auto value = [&](const Graph& g) { return weft_test::run(g, given, 1).value[g.outputs[0]][0]; };
  EXPECT_EQ(value(thawed), value(made));
  const weft::GraphView v = frozen.view();
  ASSERT_EQ(v.size, made.nodes.size());
  for (int i = 0; i < v.size; ++i) {
    EXPECT_EQ(v[i].operation->name, made.nodes[i].operation->name);
    EXPECT_EQ(v[i].shape, made.nodes[i].shape);
  }
  EXPECT_EQ(v.outputs[0], made.outputs[0]);
}

constexpr weft::GraphSizes ample = [] {
  weft::GraphSizes room;
  room.nodes = room.terms = 50;
  room.formulas = room.parameters = room.layers = room.inputs = room.outputs = 5;
  return room;
}();
constexpr auto roomy = weft::freeze_graph<Make, ample>();

TEST(FreezeGraph, IsTheSameWhateverRoomWasGuessed) {
  static_assert(frozen.sizes.within(ample) && !frozen.sizes.within({}));
  static_assert(std::is_same_v<decltype(roomy), decltype(frozen)>);
  for (int i = 0; i < frozen.nodes.size(); ++i) {
    EXPECT_EQ(roomy.nodes[i].operation, frozen.nodes[i].operation);
    EXPECT_EQ(roomy.nodes[i].shape, frozen.nodes[i].shape);
    for (int k = 0; k < frozen.nodes[i].operands(); ++k) EXPECT_EQ(roomy.nodes[i].operand[k], frozen.nodes[i].operand[k]);
  }
  EXPECT_EQ(roomy.parameters[0].name.view(), "w");
  EXPECT_EQ(roomy.outputs[0], frozen.outputs[0]);
}

struct Mistaken {
  constexpr Graph operator()() const {
    Graph g;
    g.fail(weft::Text{} << "a sentence");
    return g;
  }
};

TEST(FreezeGraph, KeepsTheMistake) {
  static_assert(frozen.mistake.empty());
  EXPECT_EQ(weft::freeze_graph<Mistaken>().mistake.view(), "a sentence");
  constexpr auto with_room = weft::freeze_graph<Mistaken, ample>();
  EXPECT_EQ(with_room.mistake.view(), "a sentence");
}

}  // namespace
