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
