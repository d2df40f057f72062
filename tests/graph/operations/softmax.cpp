// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/softmax.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::log_softmax;
using weft::softmax;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Softmax, ValuesByHand) {
  Trace t;
  const Tensor x = t.given({2, 2}, {0, std::log(3.0), 5, 5});
  const Numbers p = t.value(softmax(x)), l = t.value(log_softmax(x));
  const double expected[] = {0.25, 0.75, 0.5, 0.5};
  for (std::size_t k = 0; k < 4; ++k) {
    EXPECT_NEAR(p[k], expected[k], 1e-15);
    EXPECT_NEAR(l[k], std::log(expected[k]), 1e-15);
  }
}

TEST(Softmax, LargeLogitsNeitherOverflowNorVanish) {
  Trace t;
  const Tensor x = t.given({4}, {1e4, -1e4, 1e4, 0});
  EXPECT_EQ(t.value(softmax(x)), (Numbers{0.5, 0, 0.5, 0}));
  const Numbers l = t.value(log_softmax(x));
  EXPECT_NEAR(l[0], -std::log(2.0), 1e-12);
  EXPECT_NEAR(l[1], -2e4 - std::log(2.0), 1e-9);
  EXPECT_NEAR(l[3], -1e4 - std::log(2.0), 1e-9);
  const auto single = weft_test::run<float>(t.graph, {{1e4, -1e4, 1e4, 0}}, 1);
  for (const weft::List<float>& values : single.value)
    for (float v : values) EXPECT_TRUE(std::isfinite(v));
}

TEST(Softmax, Gradients) {
  expect_gradients([](Trace& t) { return softmax(t.input({5})); });
  expect_gradients([](Trace& t) { return softmax(t.input({2, 3})); });
  expect_gradients([](Trace& t) { return softmax(t.parameter({2, 2, 3})); });
  expect_gradients([](Trace& t) { return softmax(t.input({3, 1})); });
}

TEST(LogSoftmax, Gradients) {
  expect_gradients([](Trace& t) { return log_softmax(t.input({5})); });
  expect_gradients([](Trace& t) { return log_softmax(t.input({2, 3})); });
  expect_gradients([](Trace& t) { return log_softmax(t.parameter({2, 2, 3})); });
  expect_gradients([](Trace& t) { return log_softmax(t.input({1})); });
}

TEST(LogSoftmax, GradientsOfLargeLogits) {
  static constexpr float large[] = {1e4f, -1e4f, 1e4f, 0};
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({4});
    return softmax(x + x.constant(large, {4}));
  });
  expect_gradients([](Trace& t) {
    const Tensor x = t.input({4});
    return log_softmax(x + x.constant(large, {4})) * 1e-3;
  });
}

TEST(Softmax, RefusesASingleNumber) {
  EXPECT_EQ(mistake([](Trace& t) { softmax(t.input({})); }),
            "softmax: needs a last axis to run along but receives a single number; give it one score per class");
  EXPECT_EQ(mistake([](Trace& t) { log_softmax(t.input({})); }),
            "log_softmax: needs a last axis to run along but receives a single number; give it one score per class");
}

}  // namespace
