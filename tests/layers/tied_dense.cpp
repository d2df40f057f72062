// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/tied_dense.hpp>

#include <gtest/gtest.h>

#include <weft/layers/dense.hpp>
#include <weft/layers/embedding.hpp>
#include <weft/topology/named.hpp>

#include "support/attention_golden.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_pytorchs;
using weft_test::mistake;
using weft_test::Trace;

TEST(TiedDense, ScoresEveryRowOfATable) {
  Trace t;
  const Tensor y = TiedDense{.to = "wte"}(Embedding{.units = 2, .name = "wte"}(t.tokens({1}, 3, {1})));
  ASSERT_EQ(t.graph.parameters.size(), 1);
  t.give(t.graph.parameters[0].node, {1, 2, 3, 4, 5, 6});
  EXPECT_EQ(y.shape(), (Shape{1, 3}));
  EXPECT_EQ(t.value(y), (weft_test::Numbers{11, 25, 39}));
}

TEST(TiedDense, FindsATableWithinABlock) {
  Trace t;
  const Tensor x = named("reader", Embedding{.units = 2, .name = "words"})(t.tokens({2}, 3));
  TiedDense{.to = "words"}(x);
  EXPECT_EQ(t.graph.mistake.view(), "");
  EXPECT_EQ(t.graph.parameters.size(), 1);
}

TEST(TiedDense, AddsBothGradientsOfTheTable) {
  expect_gradients([](Trace& t) {
    return TiedDense{.to = "wte"}(Dense{.units = 2}(Embedding{.units = 2, .name = "wte"}(t.tokens({3}, 4))));
  });
}

TEST(TiedDense, RefusesATableThatIsNotThere) {
  EXPECT_EQ(mistake([](Trace& t) { TiedDense{.to = "te"}(Embedding{.units = 2, .name = "wte"}(t.tokens({1}, 3))); }),
            "TiedDense{.to = \"te\"}: finds no layer of that name with a weight before it; give the Embedding the .name that .to says");
  EXPECT_EQ(mistake([](Trace& t) { TiedDense{.to = "wte"}(Dense{.units = 3}(Embedding{.units = 2, .name = "wte"}(t.tokens({1}, 7)))); }),
            "TiedDense{.to = \"wte\"}: receives a tensor of shape [1, 3] but the rows of a table of shape [7, 2]; let the last layer give as"
            " many features as the Embedding has units");
}

}  // namespace
