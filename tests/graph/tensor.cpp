// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/tensor.hpp>

#include <weft/graph/operations.hpp>

#include <gtest/gtest.h>

#include "support/trace.hpp"

namespace {

using weft::Shape;
using weft::Tensor;
using weft_test::mistake;
using weft_test::Trace;

TEST(Tensor, KnowsItsShape) {
  Trace t;
  const Tensor x = t.input({2, 3});
  EXPECT_EQ(x.rank(), 2);
  EXPECT_EQ(x.size(), 6);
  EXPECT_TRUE(x.batched());
  EXPECT_FALSE(t.parameter({2}).batched());
}

TEST(Tensor, DeclaresParametersAndKernels) {
  Trace t;
  const Tensor x = t.input({2}), b = x.parameter("b", {3}), w = x.kernel("w", {2, 3}, weft::zeros);
  ASSERT_EQ(t.graph.parameters.size(), 2);
  EXPECT_EQ(t.graph.parameters[0].node, b.id);
  EXPECT_EQ(t.graph.parameters[1].node, w.id);
  EXPECT_FALSE(t.graph.parameters[0].transposed_in_files);
  EXPECT_TRUE(t.graph.parameters[1].transposed_in_files);
  EXPECT_EQ(t.graph.parameters[0].initializer, weft::zeros);
  EXPECT_EQ(w.shape(), (Shape{2, 3}));
}

TEST(Tensor, EqualConstantsShareTheirFormula) {
  Trace t;
  const Tensor x = t.input({2});
  EXPECT_EQ(x.constant(2).node().formula, x.constant(2).node().formula);
  EXPECT_NE(x.constant(2).node().formula, x.constant(3).node().formula);
}

TEST(Tensor, RecordedResultsAreBatchedWhereAnOperandIs) {
  Trace t;
  const Tensor x = t.input({2}), p = t.parameter({2});
  EXPECT_TRUE(weft::record(weft::map_operation, {2}, {p, x}).batched());
  EXPECT_FALSE(weft::record(weft::map_operation, {2}, {p, p}).batched());
}

TEST(Tensor, RefusesParametersWithoutExtent) {
  EXPECT_EQ(mistake([](Trace& t) { t.input({2}).parameter("w", {2, 0}); }),
            "parameter \"w\": every extent must be positive but its shape is [2, 0]; give the layer sizes of 1 or "
            "more");
}

TEST(Tensor, StatesAreUpdatedWhileTraining) {
  Trace t;
  const Tensor x = t.input({2}), weight = x.parameter("w", {2}), state = x.state("mean", {2});
  EXPECT_TRUE(t.graph.parameters[0].trainable && !t.graph.parameters[0].state);
  EXPECT_TRUE(!t.graph.parameters[1].trainable && t.graph.parameters[1].state);
  const Tensor next = state * 0.5 + weight;
  state.update(next);
  ASSERT_EQ(t.graph.updates.size(), 1);
  EXPECT_EQ(t.graph.updates[0].parameter, 1);
  EXPECT_EQ(t.graph.updates[0].node, next.id);
}

TEST(Tensor, StatesStayInPredictionAndWhereFrozen) {
  Trace t;
  const Tensor state = t.input({2}).state("mean", {2});
  t.graph.frozen = true;
  state.update(state * 0.5);
  t.graph.frozen = false;
  t.graph.training = false;
  state.update(state * 0.5);
  EXPECT_TRUE(t.graph.updates.empty());
  EXPECT_FALSE(t.graph.failed());
}

TEST(Tensor, RefusesUpdatesThatDoNotFit) {
  EXPECT_EQ(mistake([](Trace& t) { t.parameter({2}).update(t.parameter({2})); }),
            "update: only a state has a value after the step; declare it by x.state(\"name\", {...})");
  EXPECT_EQ(mistake([](Trace& t) {
              const Tensor x = t.input({2});
              x.state("mean", {2}).update(x);
            }),
            "update: state \"mean\" is one for all samples but its new value is one per sample; take its batch_mean");
  EXPECT_EQ(mistake([](Trace& t) { t.input({2}).state("mean", {2}).update(t.parameter({3})); }),
            "update: state \"mean\" has shape [2] but its new value has shape [3]; give both one shape");
  EXPECT_EQ(mistake([](Trace& t) {
              const Tensor state = t.input({2}).state("mean", {2});
              state.update(state * 0.5);
              state.update(state * 0.25);
            }),
            "update: state \"mean\" is given two values after one step; give it one");
}

TEST(Tensor, NothingIsRecordedAfterAMistake) {
  Trace t;
  Tensor x = t.input({2, 3});
  x.fail(weft::Text("stop"));
  const int nodes = t.graph.nodes.size();
  x = softmax(max(concatenate(reshape(x, {7}), transpose(x) + x)));
  EXPECT_EQ(t.graph.nodes.size(), nodes);
  EXPECT_EQ(t.graph.mistake.view(), "stop");
}

}  // namespace
