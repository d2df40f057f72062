// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/recompute.hpp>

#include <weft/passes/differentiate.hpp>

#include <gtest/gtest.h>

#include "support/trace.hpp"

namespace {

using weft::List;
using weft::Node;
using weft::Role;
using weft::Tensor;
using weft_test::Numbers;
using weft_test::Trace;

// Two blocks, with noise and a parameter in the second; marked: they are computed again.
struct Blocks {
  Trace t;
  Tensor x = t.given({1, 2}, {0.5, -1}), w = t.given_parameter({2, 2}, {0.5, 1, -1, 0.25}), loss = x;
  int traced = 0;
  List<int> gradients;

  explicit Blocks(bool marked) {
    weft::Graph& g = t.graph;
    g.stage += marked;
    Tensor y = exp(tanh(matmul(x, w)));
    g.stage += 2 * marked;
    y = sin(matmul(y, w) * map([](weft::Scalar u) { return u * u; }, uniform_noise(y)));
    y = y * y;
    g.stage += marked;
    loss = weft::detail::record_reduction(weft::sum_operation, sum(y), 0, true);
    traced = g.nodes.size();
    List<int> by;
    by.push_back(x.id);
    by.push_back(w.id);
    gradients = differentiate(g, loss.id, by);
  }

  Numbers value(int k) { return t.value({&t.graph, gradients[k]}); }
};

TEST(Recomputation, GradientsAreTheSame) {
  Blocks as_it_is(false), again(true);
  for (int k = 0; k < 2; ++k) EXPECT_EQ(again.value(k), as_it_is.value(k));
}

TEST(Recomputation, NothingWithinABlockIsReadBehindIt) {
  const Blocks b(true);
  const List<Node>& nodes = b.t.graph.nodes;
  int read = 0;
  for (int i = 0; i < nodes.size(); ++i)
    for (int k = 0; k < nodes[i].operands(); ++k) {
      const Node& from = nodes[nodes[i].operand[k]];
      const bool ends_block = nodes[nodes[i].operand[k] + 1].stage != from.stage || from.role() == Role::source;
      if (from.stage % 2 == 0 || nodes[i].stage == from.stage || ends_block) continue;
      EXPECT_TRUE(nodes[from.operand[0]].role() == Role::random);
      ++read;
    }
  EXPECT_EQ(read, 2);  // the copy and the gradient read the square of the noise
}

TEST(Recomputation, EachBlockIsAStageFromTheLastToTheFirst) {
  const Blocks b(true);
  const List<Node>& nodes = b.t.graph.nodes;
  EXPECT_EQ(nodes[b.loss.id].stage, 4);
  for (int i = b.traced; i < nodes.size(); ++i) {
    EXPECT_TRUE(nodes[i].stage == nodes[i - 1].stage || nodes[i].stage == nodes[i - 1].stage + 2);
    EXPECT_FALSE(nodes[i].role() == Role::random);  // the same numbers are drawn
  }
  EXPECT_EQ(nodes.back().stage, 8);
}

TEST(Recomputation, WithoutMarksNothingIsWrittenAgain) {
  const Blocks as_it_is(false), again(true);
  EXPECT_EQ(as_it_is.t.graph.nodes.back().stage, 0);
  EXPECT_LT(as_it_is.t.graph.nodes.size(), again.t.graph.nodes.size());
}

}  // namespace
