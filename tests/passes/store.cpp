// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/store.hpp>

#include <weft/scalar/activations.hpp>

#include "support/passes.hpp"

namespace {

using weft::GroupKind;
using weft::Tensor;
using weft_test::dense;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;
using weft_test::training;

// A formula of every row of a matrix, on the left of a product.
Tensor formula_before_product(Trace& t) {
  const Tensor rows = tanh(dense(t, t.input({28}), 5) + t.parameter({4, 5}));
  return matmul(rows, t.parameter({5, 3}));
}

int absorbed(const Passes& p) {
  int n = 0;
  for (const weft::Group& g : p.fusion.groups) n += g.absorbed;
  return n;
}

TEST(Store, WhatOneProductReadsIsComputedAsItIsRead) {
  const Passes p = inference(formula_before_product);
  ASSERT_EQ(p.kernels(), 2);
  EXPECT_GE(p.group(1).prologue, 0);
  EXPECT_EQ(absorbed(p), 1);
  EXPECT_EQ(p.stored(), 2) << "the formula has a buffer though nobody else reads it";
}

TEST(Store, WhatTheGradientReadsTooHasABuffer) {
  const Passes p = training(formula_before_product);
  const int product = p.nodes(weft::matmul_operation)[1];
  EXPECT_TRUE(p.fusion.stored[p.fusion.location[p.graph.nodes[product].operand[0]].base]);
  EXPECT_EQ(p.fusion.groups[p.fusion.group[product]].prologue, -1);
}

TEST(Store, WithinAKernelNothingIsStored) {
  const Passes p = inference([](Trace& t) { return softmax(weft::mish(dense(t, t.input({8}), 16))); });
  EXPECT_EQ(p.stored(), 1);
  EXPECT_TRUE(p.fusion.stored[p.graph.outputs[0]]);
}

TEST(Store, AnOutputIsStoredThoughItIsReadByOneProductOnly) {
  Trace t;
  const Tensor h = tanh(t.input({9}) * t.parameter({9}));
  t.graph.outputs.push_back(dense(t, h, 4).id);
  t.graph.outputs.push_back(h.id);
  const Passes p(t.graph, false);
  EXPECT_TRUE(p.fusion.stored[p.graph.outputs[1]]);
  EXPECT_EQ(absorbed(p), 0);
}

TEST(Store, TheRightSideOfAProductIsNoPrologue) {
  const Passes p = inference([](Trace& t) {
    return matmul(t.parameter({2, 3}), tanh(t.input({3, 5}) * t.parameter({5})));
  });
  EXPECT_EQ(absorbed(p), 0);
  EXPECT_EQ(p.kernels(), 2);
}

TEST(Store, ASumAcrossRowsReadsAFormula) {
  const Passes p = inference([](Trace& t) { return sum(tanh(dense(t, t.input({6}), 5) + t.parameter({4, 5})), 0); });
  ASSERT_EQ(p.kernels(GroupKind::reduction), 1);
  EXPECT_EQ(absorbed(p), 1);
  EXPECT_EQ(p.kernels(GroupKind::rows), 0);
}

}  // namespace
