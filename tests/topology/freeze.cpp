// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/topology/freeze.hpp>

#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::mistake;
using weft_test::Trace;

// "0.weight", or "0.weight (frozen)".
template <class Net>
std::vector<std::string> parameters() {
  Graph g;
  trace<Net>(g);
  EXPECT_EQ(g.mistake.view(), "");
  std::vector<std::string> names;
  for (const Parameter& p : g.parameters) names.push_back(std::string(p.name.view()) + (p.trainable ? "" : " (frozen)"));
  return names;
}

using Block = Sequential<Dense{.units = 3, .activation = relu}, Dense{.units = 2, .bias = false}>;
using Half = Sequential<Input{4}, freeze(Dense{.units = 3, .activation = relu}), Dense{.units = 2}>;
using WithBlock = Sequential<Input{4}, freeze(Block{}), Dense{.units = 2, .bias = false}>;

struct Called {
  static constexpr auto inputs = Input{4};

  constexpr Tensor operator()(Tensor x) const {
    x = freeze(Dense{.units = 3, .bias = false, .name = "base"})(x);
    return Dense{.units = 2, .bias = false, .name = "head"}(x);
  }
};

TEST(Freeze, KeepsNamesAndPlaces) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(parameters<Half>(), (Names{"0.weight (frozen)", "0.bias (frozen)", "2.weight", "2.bias"}));
  EXPECT_EQ(parameters<WithBlock>(), (Names{"0.0.weight (frozen)", "0.0.bias (frozen)", "0.2.weight (frozen)", "1.weight"}));
  EXPECT_EQ(parameters<Called>(), (Names{"base.weight (frozen)", "head.weight"}));
}

TEST(Freeze, CountsApart) {
  static_assert(parameter_count<Half> == (4 * 3 + 3) + (3 * 2 + 2));
  static_assert(trainable_parameter_count<Half> == 3 * 2 + 2);
}

TEST(Freeze, LetsGradientsPass) {
  weft_test::expect_gradients([](Trace& t) {
    Tensor y = Dense{.units = 4, .activation = tanh}(t.input({3}));
    y = freeze(Sequential<BatchNormalization{}, Dense{.units = 5, .activation = tanh}>{})(y);
    for (const Parameter& p : t.graph.parameters)
      if (p.name.view().ends_with("running_var")) t.limit(p.node, 0.5, 1.5);
    return Dense{.units = 2}(y);
  });
}

TEST(Freeze, MistakesAreTheLayers) {
  EXPECT_EQ(mistake([](Trace& t) { freeze(Dense{})(t.input({3})); }), mistake([](Trace& t) { Dense{}(t.input({3})); }));
  EXPECT_EQ(mistake([](Trace& t) { Sequential<freeze(Dense{})>{}(t.input({3})); }),
            mistake([](Trace& t) { Sequential<Dense{}>{}(t.input({3})); }));
}

TEST(Freeze, TakesLayersOfSeveralTensors) {
  Trace t;
  const Tensor a = t.input({3}), b = t.input({3});
  EXPECT_EQ(freeze(Add{})(a, b).shape(), (Shape{3}));
  EXPECT_FALSE(t.graph.frozen);
}

}  // namespace
