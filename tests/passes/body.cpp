// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/body.hpp>

#include <weft/scalar/activations.hpp>

#include "support/passes.hpp"

namespace {

using weft::Access;
using weft::Body;
using weft::Op;
using weft::Tensor;
using weft_test::dense;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;

bool has_argument(const Body& b, int number) {
  for (const weft::Term& t : b.formula.terms)
    if (t.op == Op::argument && t.operand[0] == number) return true;
  return false;
}

TEST(Compose, BehindAProductStandsAFormulaOfItsResult) {
  const Passes p = inference([](Trace& t) { return weft::relu(dense(t, t.input({8}), 5)); });
  const Body b = p.body(0);
  EXPECT_TRUE(b.batched);
  EXPECT_EQ(b.domain.size(), 5);
  EXPECT_TRUE(has_argument(b, weft::leaf::accumulator));
  ASSERT_EQ(b.loads.size(), 1);
  EXPECT_EQ(b.loads[0].node, p.graph.parameters[1].node);
  EXPECT_EQ(b.loads[0].sample, 0);
  ASSERT_EQ(b.stores.size(), 1);
  EXPECT_EQ(b.stores[0].node, p.graph.outputs[0]);
  EXPECT_EQ(b.stores[0].sample, 5);
}

TEST(Compose, SumsAlongRowsAreNumbersOfTheRow) {
  const Passes p = inference([](Trace& t) { return softmax(t.input({3, 4})); });
  const Body b = p.body(0);
  ASSERT_EQ(b.reductions.size(), 2);
  EXPECT_TRUE(b.reductions[0].maximum);
  EXPECT_FALSE(b.reductions[1].maximum);
  EXPECT_EQ(b.formula.at(b.reductions[1].term).op, Op::exp);
  EXPECT_EQ(b.loads.size(), 1) << "the same numbers are loaded twice";
}

TEST(Compose, BroadcastAxesStandStill) {
  const Passes p = inference([](Trace& t) { return sin(t.input({2, 3, 4}) * t.parameter({3, 1})); });
  const Body b = p.body(0);
  ASSERT_EQ(b.loads.size(), 2);
  const Access &x = b.loads[0], &s = b.loads[1];
  const long strides[2][3] = {{12, 4, 1}, {0, 1, 0}};
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(x.stride[i], strides[0][i]);
    EXPECT_EQ(s.stride[i], strides[1][i]);
  }
  EXPECT_EQ(x.sample, 24);
}

TEST(Compose, ViewsAreReadInPlace) {
  const Passes p = inference([](Trace& t) { return sin(transpose(slice(t.input({6, 4}), 0, 2, 3))); });
  const Body b = p.body(0);
  ASSERT_EQ(b.loads.size(), 1);
  EXPECT_EQ(b.loads[0].node, p.graph.inputs[0].node);
  EXPECT_EQ(b.loads[0].offset, 8);
  EXPECT_EQ(b.loads[0].sample, 24);
  EXPECT_EQ(b.loads[0].stride[0], 1);
  EXPECT_EQ(b.loads[0].stride[1], 4);
}

TEST(Compose, PartsAreWrittenIntoTheWhole) {
  const Passes p = inference([](Trace& t) {
    const Tensor x = t.input({8});
    return concatenate(tanh(dense(t, x, 4)), sin(dense(t, x, 5)));
  });
  ASSERT_EQ(p.kernels(), 2);
  long offsets = 0;
  for (int k = 0; k < 2; ++k) {
    const Body b = p.body(k);
    ASSERT_EQ(b.stores.size(), 1);
    EXPECT_EQ(b.stores[0].node, p.graph.outputs[0]);
    EXPECT_EQ(b.stores[0].sample, 9);
    offsets += b.stores[0].offset;
  }
  EXPECT_EQ(offsets, 0 + 4);
}

TEST(Compose, RandomNumbersAndColumnsAreLeaves) {
  const Passes p = inference([](Trace& t) {
    const Tensor y = dense(t, t.input({8}), 5), noise = uniform_noise(y);
    return y * noise + noise + y * uniform_noise(y);
  });
  const Body b = p.body(0);
  EXPECT_EQ(b.streams.size(), 2) << "a stream for each, once";
  EXPECT_FALSE(b.uses_column);
  const Passes labels = inference([](Trace& t) { return one_hot(t.tokens({}, 6), 6) * t.input({6}); });
  EXPECT_TRUE(labels.body(0).uses_column);
}

TEST(ComposePrologue, IsTheFormulaOfWhatIsReadInDenseRows) {
  const Passes p = inference([](Trace& t) {
    return matmul(tanh(dense(t, t.input({8}), 5) + t.parameter({4, 5})), t.parameter({5, 3}));
  });
  ASSERT_EQ(p.kernels(), 2);
  ASSERT_GE(p.group(1).prologue, 0);
  const int left = p.graph.nodes[p.group(1).anchor].operand[0];
  const Body b = weft::compose_prologue(p.graph, p.fusion.view(), p.list.order[1], left);
  EXPECT_EQ(b.loads.size(), 2);
  ASSERT_EQ(b.stores.size(), 1);
  EXPECT_EQ(b.stores[0].node, -1) << "it goes to memory of the kernel's own";
  EXPECT_EQ(b.formula.at(b.stores[0].term).op, Op::tanh);
  EXPECT_EQ(b.domain, (weft::Shape{4, 5}));
}

}  // namespace
