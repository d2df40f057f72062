// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/index.hpp>

#include <set>

#include "support/numeric_gradient.hpp"

namespace {

using weft::Scalar;
using weft::Shape;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Index, CountsAlongTheLastAxis) {
  Trace t;
  const Tensor x = t.input({2});
  EXPECT_EQ(t.value(index(x, 4)), (Numbers{0, 1, 2, 3}));
}

TEST(OneHot, OneAtTheLabel) {
  Trace t;
  const Tensor y = one_hot(t.tokens({2}, 3, {2, 0}), 3);
  EXPECT_EQ(y.shape(), (Shape{2, 3}));
  EXPECT_EQ(t.value(y), (Numbers{0, 0, 1, 1, 0, 0}));
  EXPECT_EQ(t.value(one_hot(t.tokens({}, 3, {1}), 3)), (Numbers{0, 1, 0}));
}

TEST(OneHot, PassesNoGradientButItsPartnerDoes) {
  expect_gradients([](Trace& t) { return square(t.input({3})) * one_hot(t.tokens({}, 3), 3); });
}

TEST(UniformNoise, DiffersByElementSampleStepAndNode) {
  Trace t;
  const Tensor x = t.given({50}, Numbers(100, 0.0));
  const Tensor first = uniform_noise(x), second = uniform_noise(x);
  std::set<double> seen;
  for (double u : t.value(first, 2)) {
    EXPECT_GE(u, 0);
    EXPECT_LT(u, 1);
    seen.insert(u);
  }
  for (double u : t.value(second, 2)) seen.insert(u);
  EXPECT_EQ(seen.size(), 200u);
  const weft::List<weft::List<double>> empty(t.graph.nodes.size());
  weft::Interpretation<double> later{weft::GraphView(t.graph), 2, 11, 6, empty};
  weft::interpret(later);
  for (double u : later.value[first.id]) seen.insert(u);
  EXPECT_EQ(seen.size(), 300u);
}

TEST(UniformNoise, ItsMeanAndVarianceAreThoseOfUniformNumbers) {
  Trace t;
  const Tensor noise = uniform_noise(t.given({20000}, Numbers(20000, 0.0)));
  double total = 0, squares = 0;
  for (double u : t.value(noise)) total += u, squares += u * u;
  EXPECT_NEAR(total / 20000, 0.5, 0.01);
  EXPECT_NEAR(squares / 20000, 1 / 3., 0.01);
}

TEST(UniformNoise, ADropoutOfOneStepHasItsGradient) {
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({4, 5});
    return weft::map([](Scalar a, Scalar u) { return where(u < 0.4, 0.0, a * a / 0.6); }, x, uniform_noise(x));
  });
}

}  // namespace
