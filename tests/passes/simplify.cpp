// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/simplify.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::Graph;
using weft::Tensor;
using weft_test::Differentiated;
using weft_test::Numbers;
using weft_test::Trace;

int count(const Graph& g, const weft::Operation& operation) {
  int n = 0;
  for (const weft::Node& node : g.nodes) n += node.is(operation);
  return n;
}

TEST(Simplify, DropsWhatNoOutputNeeds) {
  Trace t;
  const Tensor x = t.input({2}), unused = t.parameter({3});
  const Tensor y = square(x);
  exp(y);
  sum(unused);
  t.graph.outputs.push_back(y.id);
  const Graph g = simplify(t.graph);
  EXPECT_EQ(g.nodes.size(), 3);  // the input, the parameter, the square
  EXPECT_EQ(g.parameters.size(), 1);
  EXPECT_TRUE(g.nodes[g.parameters[0].node].is(weft::parameter_operation));
  EXPECT_TRUE(g.nodes[g.inputs[0].node].is(weft::feed_operation));
}

TEST(Simplify, ComputesWhatIsConstant) {
  Trace t;
  const Tensor x = t.given({2}, {10, 20});
  const Tensor y = x * (x.constant(2) * x.constant(3) + 1.0);
  t.graph.outputs.push_back(y.id);
  const Graph g = simplify(t.graph);
  EXPECT_EQ(count(g, weft::map_operation), 1);
  EXPECT_EQ(Differentiated::outputs(g, {{10, 20}}, 1), (std::vector<Numbers>{{70, 140}}));
}

TEST(Simplify, TablesAreNotNumbers) {
  static constexpr float table[] = {1, 2};
  Trace t;
  const Tensor x = t.given({2}, {10, 20});
  t.graph.outputs.push_back((x + square(x.constant(table, {2}))).id);
  EXPECT_EQ(Differentiated::outputs(simplify(t.graph), {{10, 20}}, 1), (std::vector<Numbers>{{11, 24}}));
}

TEST(Simplify, ACopyOfIntegersHoldsNumbers) {
  Trace t;
  const Tensor x = t.tokens({2, 3}, 7, {1, 2, 3, 4, 5, 6}), turned = reshape(transpose(x), {6});
  EXPECT_EQ(turned.node().element, weft::Element::int32);
  t.graph.outputs.push_back(turned.id);
  const Graph g = simplify(t.graph);
  EXPECT_EQ(g.nodes[g.outputs[0]].element, weft::Element::float32);
  EXPECT_EQ(Differentiated::outputs(g, {{1, 2, 3, 4, 5, 6}}, 1), (std::vector<Numbers>{{1, 4, 2, 5, 3, 6}}));
}

TEST(Simplify, KernelsThatKnowNoIntegersReceiveNumbers) {
  Trace t;
  const Tensor x = t.tokens({2, 2}, 7), w = t.parameter({7, 3});
  t.graph.outputs.push_back(gather(w, x).id);
  EXPECT_EQ(count(simplify(t.graph), weft::map_operation), 0);
  t.graph.outputs.push_back(max_pool(x, {.size = {2, 1, 1}}).id);
  t.graph.outputs.push_back(matmul(x, x).id);
  const Graph g = simplify(t.graph);
  for (const weft::Node& n : g.nodes) {
    if (!n.is(weft::max_pool_operation) && !n.is(weft::matmul_operation)) continue;
    for (int k = 0; k < n.operands(); ++k) EXPECT_TRUE(g.nodes[n.operand[k]].is(weft::map_operation));
  }
}

TEST(Simplify, CopiesAViewThatAReshapeCannotRead) {
  Trace t;
  const Tensor x = t.given({2, 3}, {1, 2, 3, 4, 5, 6});
  t.graph.outputs.push_back(square(reshape(transpose(x), {6})).id);
  const Graph g = simplify(t.graph);
  EXPECT_EQ(count(g, weft::map_operation), 2);
  EXPECT_EQ(Differentiated::outputs(g, {{1, 2, 3, 4, 5, 6}}, 1), (std::vector<Numbers>{{1, 16, 4, 25, 9, 36}}));
}

TEST(Simplify, LeavesATransposedFactorInPlace) {
  Trace t;
  const Tensor x = t.input({2, 3}), w = t.parameter({4, 3});
  t.graph.outputs.push_back(matmul(x, transpose(w)).id);
  EXPECT_EQ(count(simplify(t.graph), weft::map_operation), 0);
}

TEST(Simplify, TwiceIsOnce) {
  Trace t;
  const Tensor x = t.input({2, 3}), w = t.parameter({3, 4});
  const Differentiated d(t, weft_test::weighted_total(t, softmax(matmul(x, w))));
  const Graph once = simplify(d.whole), twice = simplify(once);
  // Numbers that were folded into others may stay: they have no buffer.
  const auto work = [](const Graph& g) { return g.nodes.size() - count(g, weft::constant_operation); };
  EXPECT_EQ(work(twice), work(once));
  EXPECT_LT(work(once), work(d.whole));
}

TEST(Simplify, RandomNumbersStayThoseOfTheirNode) {
  Trace t;
  const Tensor x = t.given({3}, {0, 0, 0});
  exp(x);  // dropped, so that numbers of nodes change
  const Tensor noise = uniform_noise(x);
  t.graph.outputs.push_back((noise + x).id);
  EXPECT_EQ(Differentiated::outputs(simplify(t.graph), {{0, 0, 0}}, 1),
            Differentiated::outputs(t.graph, {{0, 0, 0}}, 1));
}

}  // namespace
