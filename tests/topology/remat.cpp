// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/topology/remat.hpp>

#include <weft/layers.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/freeze.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/repeat.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::mistake;
using weft_test::Trace;

constexpr Dense layer{.units = 4, .activation = tanh};
using Plain = Sequential<Input{4}, layer, Repeat<2, layer>{}, Dense{.units = 2, .name = "head"}>;
using Again = Sequential<Input{4}, remat(layer), Repeat<2, remat(layer)>{}, remat(Dense{.units = 2, .name = "head"})>;

template <class Net>
std::vector<std::string> names() {
  Graph g;
  trace<Net>(g);
  EXPECT_EQ(g.mistake.view(), "");
  std::vector<std::string> found;
  for (const Parameter& p : g.parameters) found.emplace_back(p.name.view());
  for (const Layer& l : g.layers) found.emplace_back(l.type);
  return found;
}

// Of each operation with a number of its own, its stage.
template <class Net>
std::vector<int> stages(bool training) {
  Graph g;
  g.training = training;
  trace<Net>(g);
  std::vector<int> found;
  for (const Node& n : g.nodes)
    if (n.is(matmul_operation)) found.push_back(n.stage);
  return found;
}

TEST(Remat, KeepsNamesAndRows) { EXPECT_EQ(names<Again>(), names<Plain>()); }

TEST(Remat, MarksWhatIsComputedAgain) {
  EXPECT_EQ(stages<Again>(true), (std::vector<int>{1, 3, 5, 7}));
  EXPECT_EQ(stages<Plain>(true), (std::vector<int>{0, 0, 0, 0}));
}

TEST(Remat, IsNothingInPrediction) { EXPECT_EQ(stages<Again>(false), (std::vector<int>{0, 0, 0, 0})); }

TEST(Remat, WithinAnotherOneIsNothing) {
  using Nested = Sequential<Input{4}, remat(Sequential<layer, remat(layer), layer>{}), layer>;
  EXPECT_EQ(stages<Nested>(true), (std::vector<int>{1, 1, 1, 2}));
}

TEST(Remat, WithinACellIsNothing) {
  using Net = Sequential<Input{3, 4}, TimeDistributed{Sequential<remat(layer)>{}}>;
  EXPECT_EQ(stages<Net>(true), (std::vector<int>{0}));
}

TEST(Remat, MixesWithFreeze) {
  using Net = Sequential<Input{4}, remat(freeze(layer)), freeze(remat(layer))>;
  EXPECT_EQ(stages<Net>(true), (std::vector<int>{1, 3}));
  EXPECT_EQ(trainable_parameter_count<Net>, 0);
  EXPECT_EQ(names<Net>(), (names<Sequential<Input{4}, layer, layer>>()));
}

TEST(Remat, HasTheGradientsOfItsLayer) {
  weft_test::expect_gradients([](Trace& t) {
    Tensor x = t.input({4});
    for (int i = 0; i < 3; ++i) x = remat(layer)(x) * x;
    return x;
  });
  weft_test::expect_gradients([](Trace& t) { return remat(GRU{.units = 2})(t.input({3, 2})); });
}

TEST(Remat, NamesTheLayerInAMistake) {
  EXPECT_EQ(mistake([](Trace& t) { Sequential<remat(Dense{.units = 2})>{}(t.input({2, 2, 2})); }),
            mistake([](Trace& t) { Sequential<Dense{.units = 2}>{}(t.input({2, 2, 2})); }));
}

}  // namespace
