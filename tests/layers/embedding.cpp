// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/embedding.hpp>
#include <weft/layers/flatten.hpp>
#include <weft/layers/reshape.hpp>
#include <weft/layers/simple_rnn.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

#include "support/golden.hpp"
#include "support/near.hpp"
#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

TEST(Embedding, LooksRowsUp) {
  weft_test::Trace t;
  const Tensor y = Embedding{.units = 2}(t.tokens({3}, 4, {3, 0, 3}));
  ASSERT_EQ(t.graph.parameters.size(), 1);
  EXPECT_EQ(t.graph.parameters[0].shape, (Shape{4, 2}));
  EXPECT_EQ(t.graph.parameters[0].name.view(), "embedding.weight");
  EXPECT_FALSE(t.graph.parameters[0].transposed_in_files);
  EXPECT_EQ(t.graph.parameters[0].initializer, random_uniform);
  EXPECT_EQ(y.shape(), (Shape{3, 2}));
  const auto r = weft_test::run(t.graph, {{3, 0, 3}, {1, 2, 3, 4, 5, 6, 7, 8}}, 1);
  EXPECT_EQ(weft_test::numbers(r.value[y.id]), (weft_test::Numbers{7, 8, 1, 2, 7, 8}));
}

TEST(Embedding, TakesOneIntegerPerSample) {
  weft_test::Trace t;
  EXPECT_EQ(Embedding{.units = 5}(t.tokens({}, 4)).shape(), (Shape{5}));
}

TEST(Embedding, FindsTheVocabularyOfItsOwnInput) {
  weft_test::Trace t;
  const Tensor users = t.tokens({}, 10), items = t.tokens({6}, 20);
  Embedding{.units = 2}(users);
  EXPECT_EQ(Embedding{.units = 2}(Reshape{2, 3}(items)).shape(), (Shape{2, 3, 2}));
  EXPECT_EQ(Embedding{.units = 2}(slice(items, 0, 1, 2)).shape(), (Shape{2, 2}));
  EXPECT_EQ(t.graph.mistake.view(), "");
  ASSERT_EQ(t.graph.parameters.size(), 3);
  EXPECT_EQ(t.graph.parameters[0].shape, (Shape{10, 2}));
  EXPECT_EQ(t.graph.parameters[1].shape, (Shape{20, 2}));
  EXPECT_EQ(t.graph.parameters[2].shape, (Shape{20, 2}));
}

TEST(Embedding, StandsInASequential) {
  using Net = Sequential<Tokens{.vocabulary = 50, .length = 6}, Embedding{.units = 4}, Flatten{}>;
  Graph g;
  const Tensor y = Net{}(Net::inputs.declare(g, g.inputs));
  EXPECT_EQ(g.mistake.view(), "");
  EXPECT_EQ(y.shape(), (Shape{24}));
  EXPECT_EQ(g.parameters[0].name.view(), "0.weight");
  EXPECT_EQ(g.layers[0].parameters, 200);
}

TEST(Embedding, AddsTheGradientsOfATokenThatOccursTwice) {
  weft_test::expect_gradients([](weft_test::Trace& t) { return square(Embedding{.units = 3}(t.tokens({4}, 3))); });
}

TEST(Embedding, MasksZeroAsKerasDoes) {
  const auto golden = weft_test::read_golden("recurrent.txt");
  weft_test::Trace t;
  const Tensor y = Embedding{.units = 2, .mask_zero = true}(t.tokens({4}, 4, golden["embedding.labels"]));
  const Tensor last = SimpleRNN{.units = 2, .bias = false}(y);
  for (const Parameter& p : t.graph.parameters) {
    const std::string name(p.name.view());
    t.give(p.node, golden["embedding." + name.substr(name.rfind('.') + 1)]);
  }
  ASSERT_TRUE(has_mask(y));
  EXPECT_EQ(t.value(mask_of(y), 3), (weft_test::Numbers{1, 1, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1}));
  weft_test::expect_numbers(t.value(last, 3), golden["embedding.y"], "y");
}

TEST(Embedding, RefusesWhatItCannotLookUp) {
  EXPECT_EQ(
      weft_test::mistake([](weft_test::Trace& t) { Embedding{.units = 8}(t.input({3})); }),
      "Embedding{.units = 8}: expects the network's integers but receives numbers of shape [3]; put it first, and "
      "declare the input as Tokens{.vocabulary = ...}");
  EXPECT_EQ(weft_test::mistake([](weft_test::Trace& t) { Embedding{}(t.tokens({3}, 5)); }),
            "Embedding{.units = 0}: needs at least one unit; set .units to the length of a row");
  EXPECT_EQ(weft_test::mistake([](weft_test::Trace& t) { Embedding{.units = 2, .mask_zero = true}(t.tokens({}, 5)); }),
            "Embedding{.units = 2}: expects a sequence of integers with .mask_zero = true but receives integers of shape []; leave it out, or "
            "declare the input as Tokens{.length = ...}");
}

}  // namespace
