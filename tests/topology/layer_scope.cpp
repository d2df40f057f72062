// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/topology/layer_scope.hpp>

#include <weft/meta/fixed_string.hpp>

#include <gtest/gtest.h>

#include <string>

#include "support/trace.hpp"

namespace {

using weft::LayerScope;
using weft::Tensor;
using weft_test::mistake;
using weft_test::Trace;

// A layer with a parameter of its own and, perhaps, another layer inside.
struct Shift {
  int depth = 0;
  bool fails = false;
  weft::Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    if (fails) return scope.result(x.fail(weft::Text("cannot be")));
    const Tensor y = x + x.parameter("by", x.shape());
    return scope.result(depth > 0 ? Shift{.depth = depth - 1}(y) : y);
  }
  constexpr void describe(weft::Text& text) const { text << ".depth = " << depth; }
};

struct Plain {};

TEST(Description, NamesTheLayerAndWhatTellsItFromOthers) {
  EXPECT_EQ(weft::description(Shift{.depth = 3}).view(), "Shift{.depth = 3}");
  EXPECT_EQ(weft::description(Plain{}).view(), "Plain{}");
}

TEST(LayerScope, ParametersCarryTheLayersName) {
  Trace t;
  Tensor x = t.input({2});
  t.graph.open("Net", {}, false);
  x = Shift{}(Shift{.depth = 1}(Shift{.name = "mine"}(x)));
  t.graph.close();
  ASSERT_EQ(t.graph.parameters.size(), 4);
  EXPECT_EQ(t.graph.parameters[0].name.view(), "net.mine.by");
  EXPECT_EQ(t.graph.parameters[1].name.view(), "net.shift.by");
  EXPECT_EQ(t.graph.parameters[2].name.view(), "net.shift.shift.by");
  EXPECT_EQ(t.graph.parameters[3].name.view(), "net.shift_1.by");
  EXPECT_TRUE(t.graph.frames.empty());
}

TEST(LayerScope, TheOutermostLayersAreRowsOfTheSummary) {
  Trace t;
  const Tensor x = t.input({2});
  Shift{.depth = 2, .name = "first"}(x);
  ASSERT_EQ(t.graph.layers.size(), 1);
  EXPECT_EQ(t.graph.layers[0].type, "Shift");
  EXPECT_EQ(t.graph.layers[0].name.view(), "first");
  EXPECT_EQ(t.graph.layers[0].parameters, 6);
  EXPECT_EQ(t.graph.layers[0].output, (weft::Shape{2}));
}

TEST(LayerScope, AMistakeNamesTheLayer) {
  EXPECT_EQ(mistake([](Trace& t) { Shift{.fails = true}(t.input({2})); }), "Shift{.depth = 0}: cannot be");
}

TEST(LayerScope, AnOlderMistakeKeepsItsPlace) {
  EXPECT_EQ(mistake([](Trace& t) { Shift{}(t.input({2}).fail(weft::Text("before"))); }), "before");
}

TEST(LayerScope, OneNameCanStandInTwoPlaces) {
  Trace t;
  Tensor x = t.input({2});
  for (const char* place : {"one", "two"}) {
    t.graph.open("Net", weft::ShortText(place), false);
    x = Shift{.name = "a"}(x);
    t.graph.close();
  }
  EXPECT_EQ(t.graph.mistake.view(), "");
  ASSERT_EQ(t.graph.parameters.size(), 2);
  EXPECT_EQ(t.graph.parameters[1].name.view(), "two.a.by");
}

TEST(LayerScope, TwoLayersCannotHaveOneName) {
  const std::string text = mistake([](Trace& t) { Shift{.name = "a"}(Shift{.name = "a"}(t.input({2}))); });
  EXPECT_NE(text.find("two layers have the name \"a\", which would mix up their parameters"), text.npos) << text;
}

}  // namespace
