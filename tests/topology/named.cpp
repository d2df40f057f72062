// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/topology/named.hpp>

#include <weft/layers.hpp>
#include <weft/topology/freeze.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/trace.hpp"

namespace {

using namespace weft;
using weft_test::mistake;
using weft_test::Trace;

using Block = Sequential<Dense{.units = 3}, Dense{.units = 2}>;

TEST(Named, ParametersBeginWithTheName) {
  Trace t;
  named("encoder", Block{})(t.input({4}));
  named("head", freeze(Dense{.units = 1}))(t.input({4}));
  std::vector<std::string> names;
  for (const Parameter& p : t.graph.parameters) names.emplace_back(p.name.view());
  EXPECT_EQ(names, (std::vector<std::string>{"encoder.0.weight", "encoder.0.bias", "encoder.1.weight", "encoder.1.bias",
                                             "head.dense.weight", "head.dense.bias"}));
}

TEST(Named, StandsInSequential) {
  using Net = Sequential<Input{4}, named("encoder", Block{}), Dense{.units = 1}>;
  Graph g;
  trace<Net>(g);
  EXPECT_EQ(g.mistake.view(), "");
  EXPECT_EQ(g.parameters[0].name.view(), "encoder.0.weight");
  EXPECT_EQ(g.parameters[4].name.view(), "1.weight");
}

TEST(Named, StandsOnceInItsPlace) {
  EXPECT_EQ(mistake([](Trace& t) {
              named("one", Block{})(t.input({4}));
              named("one", Block{})(t.input({4}));
            }),
            "Named{\"one\"}: two layers have the name \"one\", which would mix up their parameters; give one of them another .name");
}

}  // namespace
