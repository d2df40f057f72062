// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/topology/sequential.hpp>

#include <weft/layers/dense.hpp>
#include <weft/scalar/activations.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/trace.hpp"

namespace {

using weft::Dense;
using weft::Input;
using weft::Sequential;
using weft::Tensor;
using weft_test::Trace;

template <class Network>
Tensor traced(weft::Graph& g) {
  return Network{}(Network::inputs.declare(g, g.inputs));
}

std::vector<std::string> names(const weft::Graph& g) {
  std::vector<std::string> all;
  for (const weft::Parameter& p : g.parameters) all.emplace_back(p.name.view());
  return all;
}

TEST(Sequential, AppliesItsLayersInTurn) {
  weft::Graph g;
  const Tensor y = traced<Sequential<Input{3}, Dense{.units = 4}, Dense{.units = 2}>>(g);
  EXPECT_EQ(y.shape(), (weft::Shape{2}));
  EXPECT_EQ(g.layers.size(), 2);
  EXPECT_EQ(g.layers[0].parameters, 3 * 4 + 4);
  EXPECT_EQ(g.layers[1].parameters, 4 * 2 + 2);
}

TEST(Sequential, CountsActivationsAsPyTorchDoes) {
  weft::Graph g;
  traced<Sequential<Input{3}, Dense{.units = 4, .activation = weft::relu}, Dense{.units = 4, .bias = false},
                    Dense{.units = 2, .bias = false, .name = "last"}>>(g);
  EXPECT_EQ(names(g), (std::vector<std::string>{"0.weight", "0.bias", "2.weight", "last.weight"}));
}

TEST(Sequential, ABlockWithinANetworkNestsItsNames) {
  using Block = Sequential<Dense{.units = 4, .bias = false}, Dense{.units = 5, .bias = false}>;
  weft::Graph g;
  const Tensor y = traced<Sequential<Input{3}, Block{}, Dense{.units = 2, .bias = false}>>(g);
  EXPECT_FALSE(g.failed()) << g.mistake.view();
  EXPECT_EQ(y.shape(), (weft::Shape{2}));
  EXPECT_EQ(names(g), (std::vector<std::string>{"0.0.weight", "0.1.weight", "1.weight"}));
  EXPECT_EQ(g.layers.size(), 2);
  EXPECT_EQ(g.layers[0].parameters, 3 * 4 + 4 * 5);
}

TEST(Sequential, AMistakeSaysWhichLayer) {
  weft::Graph g;
  traced<Sequential<Input{3}, Dense{.units = 4}, Dense{.units = 0}, Dense{.units = -1}>>(g);
  EXPECT_EQ(g.mistake.view(),
            "layer 2, Dense{.units = 0}: needs at least one unit; set .units to the number of outputs");
}

TEST(Sequential, RefusesTwoLayersOfOneName) {
  weft::Graph g;
  traced<Sequential<Input{3}, Dense{.units = 4, .name = "a"}, Dense{.units = 4, .name = "a"}>>(g);
  EXPECT_EQ(g.mistake.view(),
            "layer 2, Dense{.units = 4}: two layers have the name \"a\", which would mix up their parameters; give one "
            "of them another .name");
}

TEST(Sequential, TwoBlocksMayUseOneName) {
  using Block = Sequential<Dense{.units = 3, .bias = false, .name = "a"}>;
  weft::Graph g;
  traced<Sequential<Input{3}, Block{}, Block{}>>(g);
  EXPECT_EQ(g.mistake.view(), "");
  EXPECT_EQ(names(g), (std::vector<std::string>{"0.a.weight", "1.a.weight"}));
}

TEST(Sequential, RefusesWhatIsNoLayer) {
  weft::Graph g;
  traced<Sequential<Input{3}, Dense{.units = 4}, 5>>(g);
  EXPECT_EQ(g.mistake.view(), "layer 2, int: is no layer, because it does not make one Tensor of one; give it `constexpr "
                              "Tensor operator()(Tensor x) const`");
}

TEST(Sequential, RefusesANetworkWithoutLayers) {
  weft::Graph g;
  traced<Sequential<Input{3}>>(g);
  EXPECT_EQ(g.mistake.view(), "the network has an input but no layer; put one behind it");
}

}  // namespace
