// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/position_embedding.hpp>

#include <gtest/gtest.h>

#include "support/attention_golden.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_pytorchs;
using weft_test::mistake;
using weft_test::Trace;

TEST(PositionEmbedding, AddsARowToEachPlace) {
  Trace t;
  const Tensor y = PositionEmbedding{.length = 3}(t.given({2, 2}, {1, 2, 3, 4}));
  ASSERT_EQ(t.graph.parameters.size(), 1);
  EXPECT_EQ(t.graph.parameters[0].name.view(), "position_embedding.weight");
  EXPECT_EQ(t.graph.parameters[0].shape, (Shape{3, 2}));
  t.give(t.graph.parameters[0].node, {10, 20, 30, 40, 50, 60});
  EXPECT_EQ(t.value(y), (weft_test::Numbers{11, 22, 33, 44}));
}

TEST(PositionEmbedding, HasARowForEachPlaceUnlessItIsTold) {
  Trace t;
  PositionEmbedding{}(t.input({5, 2}));
  EXPECT_EQ(t.graph.parameters[0].shape, (Shape{5, 2}));
}

TEST(PositionEmbedding, HasAGradient) {
  expect_gradients([](Trace& t) { return square(PositionEmbedding{}(t.input({3, 2}))); });
  expect_gradients([](Trace& t) { return square(PositionEmbedding{.length = 5}(t.input({3, 2}))); });
}

TEST(PositionEmbedding, RefusesMorePlacesThanRows) {
  EXPECT_EQ(mistake([](Trace& t) { PositionEmbedding{.length = 3}(t.input({4, 2})); }),
            "PositionEmbedding{.length = 3}: has 3 rows but the sequence has 4 places; set .length to that or more, or leave it out");
}

}  // namespace
