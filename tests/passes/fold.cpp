// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/passes/fold.hpp>

#include <weft/layers/batch_normalization.hpp>
#include <weft/layers/conv2d.hpp>

#include <weft/scalar/activations.hpp>

#include <cmath>

#include "support/passes.hpp"

namespace {

using namespace weft;
using weft_test::inference;
using weft_test::Passes;
using weft_test::Trace;

Tensor normalized(Trace& t, bool bias) {
  t.graph.training = false;
  return relu(BatchNormalization{}(Conv2D{.filters = 5, .kernel = 3, .bias = bias}(t.input({6, 6, 2}))));
}

TEST(Fold, ANormalizationIsOneMultiplicationAndOneAddition) {
  for (const bool bias : {false, true}) {
    const Passes p = inference([&](Trace& t) { return normalized(t, bias); });
    int of_samples = 0, of_all = 0;
    for (int k = 0; k < p.kernels(); ++k) (p.group(k).batched ? of_samples : of_all) += 1;
    EXPECT_EQ(of_samples, 1);
    EXPECT_EQ(of_all, 1) << "factor and offset, once for all samples";
    int operations = 0;
    const Body body = p.body(p.kernels() - 1);
    for (const Term& term : body.formula.terms) operations += term.op > Op::constant;
    EXPECT_EQ(operations, 3) << "multiply, add, maximum";
  }
}

// A graph's outputs before and after.
template <class Build>
void expect_same(const Build& build) {
  Trace t;
  t.graph.training = false;
  const Tensor y = build(t);
  ASSERT_EQ(t.graph.mistake.view(), "");
  t.graph.outputs.push_back(y.id);
  for (const Parameter& p : t.graph.parameters) t.limit(p.node, 0.5, 1);
  Random random(7);
  const auto point = t.draw(random, 2);
  const Graph folded = fold(t.graph);
  const auto before = weft_test::run(t.graph, point, 2), after = weft_test::run(folded, point, 2);
  const weft_test::Numbers x = weft_test::numbers(before.value[t.graph.outputs[0]]), z = weft_test::numbers(after.value[folded.outputs[0]]);
  ASSERT_EQ(x.size(), z.size());
  for (std::size_t k = 0; k < x.size(); ++k) EXPECT_NEAR(x[k], z[k], 1e-12 * (1 + std::abs(x[k])));
}

TEST(Fold, ChangesNoValue) {
  expect_same([](Trace& t) { return normalized(t, true); });
  expect_same([](Trace& t) { return normalized(t, false); });
  expect_same([](Trace& t) {
    const Tensor x = t.input({3, 4}), a = t.parameter({4}), b = t.parameter({3, 1});
    const Tensor y = (2.0 - (x * a - b) / a) * b;
    return y + y * x;
  });
  expect_same([](Trace& t) {
    const Tensor x = t.input({4}), a = t.parameter({4});
    return map([](Scalar v, Scalar w) { return v * v + exp(v) * w; }, x, a) + x / a - a / x;
  });
  expect_same([](Trace& t) { return map([](Scalar v, Scalar w) { return v - v * 1.0 + w; }, t.input({4}), t.parameter({4})); });
}

TEST(Fold, WhatOthersReadTooStays) {
  const Passes p = inference([](Trace& t) {
    t.graph.training = false;
    const Tensor y = weft_test::dense(t, t.input({8}), 16);
    return (y * t.parameter({16}) + 1.0) * max(y, -1, true);
  });
  EXPECT_EQ(p.kernels(), 1);
}

}  // namespace
