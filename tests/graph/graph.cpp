// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/graph.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using weft::Formula;
using weft::Graph;
using weft::Shape;
using weft::Text;

std::vector<std::string> names(const Graph& g) {
  std::vector<std::string> all;
  for (const weft::Parameter& p : g.parameters) all.emplace_back(p.name.view());
  return all;
}

void add(Graph& g, std::string_view name, const Shape& shape) { g.add_parameter({name, shape, {}, -1, false}); }

TEST(Graph, KeepsTheFirstMistake) {
  Graph g;
  EXPECT_FALSE(g.failed());
  g.fail(Text("first"));
  g.fail(Text("second"));
  EXPECT_TRUE(g.failed());
  EXPECT_EQ(g.mistake.view(), "first");
}

TEST(Graph, NamesParametersByTheLayersAroundThem) {
  Graph g;
  g.open("Outer", {}, false);
  g.open("Dense", {}, false);
  add(g, "weight", {2});
  g.close();
  g.open("Dense", {}, false);
  add(g, "weight", {3});
  g.close();
  g.open("LayerNormalization", {}, false);
  add(g, "scale", {3});
  g.close();
  g.open("Dense", weft::ShortText("mine"), false);
  add(g, "weight", {3});
  g.close();
  g.close();
  EXPECT_EQ(names(g), (std::vector<std::string>{"outer.dense.weight", "outer.dense_1.weight",
                                                "outer.layer_normalization.scale", "outer.mine.weight"}));
}

TEST(Graph, NumbersLayersOfOneTypeThatStandInNoOther) {
  Graph g;
  for (int units : {3, 4}) {
    g.open("Dense", {}, false);
    add(g, "weight", {units});
    g.close();
  }
  EXPECT_EQ(names(g), (std::vector<std::string>{"dense.weight", "dense_1.weight"}));
}

TEST(Graph, CallsLayersAsKerasDoes) {
  Graph g;
  for (const char* type : {"LSTM", "SimpleRNN", "PReLU", "RMSNormalization", "Conv2DTranspose", "SpatialDropout1D"}) {
    g.open(type, {}, false);
    add(g, "w", {1});
    g.close();
  }
  EXPECT_EQ(names(g), (std::vector<std::string>{"lstm.w", "simple_rnn.w", "p_re_lu.w", "rms_normalization.w", "conv2d_transpose.w",
                                                "spatial_dropout1d.w"}));
}

TEST(Graph, NumbersParametersOfOneNameAndShape) {
  Graph g;
  g.open("Layer", {}, false);
  add(g, "w", {2});
  add(g, "w", {2});
  add(g, "w", {2});
  EXPECT_FALSE(g.failed());
  EXPECT_EQ(names(g), (std::vector<std::string>{"layer.w", "layer.w_1", "layer.w_2"}));
}

TEST(Graph, RefusesOneNameWithTwoShapes) {
  Graph g;
  g.open("Layer", {}, false);
  add(g, "w", {2});
  add(g, "w", {3});
  EXPECT_EQ(g.mistake.view(),
            "parameter \"w\" is declared twice, with shapes [2] and [3]; give the second another name");
}

TEST(Graph, ANameThatContinuesAnotherIsItsOwn) {
  Graph g;
  g.open("Layer", {}, false);
  add(g, "w_hidden", {2});
  add(g, "w", {3});
  add(g, "weight", {4});
  EXPECT_FALSE(g.failed()) << g.mistake.view();
  EXPECT_EQ(names(g), (std::vector<std::string>{"layer.w_hidden", "layer.w", "layer.weight"}));
}

TEST(Graph, StoresEqualFormulasOnce) {
  Formula sum, product;
  sum.result = sum.apply(weft::Op::add, sum.argument(0), sum.argument(1));
  product.result = product.apply(weft::Op::multiply, product.argument(0), product.argument(1));
  Graph g;
  const int first = g.intern(sum, 2);
  EXPECT_EQ(g.intern(sum, 2), first);
  EXPECT_NE(g.intern(product, 2), first);
  EXPECT_NE(g.intern(sum, 3), first);
  const Formula again = g.formula(1);
  EXPECT_EQ(again.size(), 3);
  EXPECT_EQ(again.at(again.result).op, weft::Op::multiply);
}

TEST(GraphView, SeesTheNodes) {
  Graph g;
  weft::Node n;
  n.shape = {3};
  g.push({});
  g.push(n);
  const weft::GraphView view(g);
  EXPECT_EQ(view.size, 2);
  EXPECT_EQ(view[1].shape, (Shape{3}));
}

}  // namespace
