// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/contraction_plan.hpp>

#include "support/passes.hpp"

namespace {

using weft::Contraction;
using weft::Tensor;
using weft_test::dense;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;
using weft_test::training;

// The plan of the last product of a program.
Contraction last_plan(const Passes& p) {
  const std::vector<int> products = p.nodes(weft::matmul_operation);
  return weft::plan_contraction(p.graph, p.fusion.view(), products.back(), false);
}

template <class Build>
Contraction plan_of(const Build& build) {
  return last_plan(inference(build));
}

void expect_operand(const Contraction::Operand& o, long sample, long group, long outer, long inner) {
  EXPECT_EQ(o.sample, sample);
  EXPECT_EQ(o.group, group);
  EXPECT_EQ(o.outer, outer);
  EXPECT_EQ(o.inner, inner);
}

TEST(PlanContraction, ALayerIsOneTallMatrixOfSamples) {
  const Contraction c = plan_of([](Trace& t) { return dense(t, t.input({8}), 5); });
  EXPECT_EQ(c.groups, 1);
  EXPECT_EQ(c.rows, 1);
  EXPECT_EQ(c.columns, 5);
  EXPECT_EQ(c.inner, 8);
  EXPECT_TRUE(c.batched && c.tall());
  EXPECT_FALSE(c.sum_batch);
  EXPECT_EQ(c.left_row(), 8);
  expect_operand(c.right, 0, 0, 1, 5);
}

TEST(PlanContraction, AGradientByAMatrixSumsOverSamples) {
  const Contraction c = last_plan(training([](Trace& t) { return dense(t, t.input({8}), 5); }));
  EXPECT_TRUE(c.sum_batch && c.deep());
  EXPECT_FALSE(c.batched);
  EXPECT_EQ(c.rows, 8);
  EXPECT_EQ(c.columns, 5);
  EXPECT_EQ(c.inner, 1);
  EXPECT_EQ(c.left_step(), 8);
}

TEST(PlanContraction, ATransposedMatrixIsReadInPlace) {
  const Contraction c = plan_of([](Trace& t) { return matmul(t.input({2, 3}), transpose(t.parameter({4, 3}))); });
  expect_operand(c.right, 0, 0, 3, 1);
  EXPECT_TRUE(c.tall());
  EXPECT_EQ(c.rows, 2);
}

TEST(PlanContraction, SamplesWithMatricesOfTheirOwnAreNotTall) {
  const Contraction c = plan_of([](Trace& t) { return matmul(t.input({2, 3}), t.input({3, 4})); });
  EXPECT_FALSE(c.tall());
  EXPECT_EQ(c.right.sample, 12);
  expect_operand(c.left, 6, 0, 3, 1);
}

TEST(PlanContraction, PartsOfLargerSamplesKeepTheirStrides) {
  const Contraction c = plan_of([](Trace& t) { return matmul(slice(t.input({5, 3}), 0, 1, 2), t.parameter({3, 4})); });
  EXPECT_EQ(c.left.sample, 15);
  EXPECT_EQ(c.left.outer, 3);
  EXPECT_FALSE(c.tall()) << "between two samples lie rows that are not multiplied";
}

TEST(PlanContraction, GroupsThatShareAMatrixAreOne) {
  const Contraction c = plan_of([](Trace& t) { return matmul(t.input({6, 2, 3}), t.parameter({3, 4})); });
  EXPECT_EQ(c.groups, 1);
  EXPECT_EQ(c.rows, 12);
  const Contraction own = plan_of([](Trace& t) { return matmul(t.input({6, 2, 3}), t.parameter({6, 3, 4})); });
  EXPECT_EQ(own.groups, 6);
  EXPECT_EQ(own.rows, 2);
  EXPECT_EQ(own.left.group, 6);
  EXPECT_EQ(own.right.group, 12);
}

TEST(PlanContraction, APrologueIsReadFromDenseRows) {
  const Passes p = inference([](Trace& t) { return matmul(slice(t.input({5, 3}), 1, 1, 2), t.parameter({2, 4})); });
  const int product = p.nodes(weft::matmul_operation)[0];
  expect_operand(weft::plan_contraction(p.graph, p.fusion.view(), product, true).left, 10, 10, 2, 1);
  expect_operand(weft::plan_contraction(p.graph, p.fusion.view(), product, false).left, 15, 0, 3, 1);
}

}  // namespace
