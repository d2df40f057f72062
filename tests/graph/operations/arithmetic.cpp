// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/arithmetic.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Arithmetic, BinaryValues) {
  Trace t;
  const Tensor a = t.given({3}, {6, -1, 0.5}), b = t.given_parameter({3}, {2, 4, -0.25});
  EXPECT_EQ(t.value(a + b), (Numbers{8, 3, 0.25}));
  EXPECT_EQ(t.value(a - b), (Numbers{4, -5, 0.75}));
  EXPECT_EQ(t.value(a * b), (Numbers{12, -4, -0.125}));
  EXPECT_EQ(t.value(a / b), (Numbers{3, -0.25, -2}));
  EXPECT_EQ(t.value(maximum(a, b)), (Numbers{6, 4, 0.5}));
  EXPECT_EQ(t.value(minimum(a, b)), (Numbers{2, -1, -0.25}));
}

TEST(Arithmetic, ValuesWithNumbers) {
  Trace t;
  const Tensor a = t.given({2}, {2, -4});
  EXPECT_EQ(t.value(a + 1.0), (Numbers{3, -3}));
  EXPECT_EQ(t.value(a - 1.0), (Numbers{1, -5}));
  EXPECT_EQ(t.value(a * 3.0), (Numbers{6, -12}));
  EXPECT_EQ(t.value(a / 2.0), (Numbers{1, -2}));
  EXPECT_EQ(t.value(1.0 + a), (Numbers{3, -3}));
  EXPECT_EQ(t.value(1.0 - a), (Numbers{-1, 5}));
  EXPECT_EQ(t.value(3.0 * a), (Numbers{6, -12}));
  EXPECT_EQ(t.value(8.0 / a), (Numbers{4, -2}));
  EXPECT_EQ(t.value(maximum(a, 0.0)), (Numbers{2, 0}));
  EXPECT_EQ(t.value(minimum(a, 0.0)), (Numbers{0, -4}));
  EXPECT_EQ(t.value(-a), (Numbers{-2, 4}));
  EXPECT_EQ(t.value(abs(a)), (Numbers{2, 4}));
  EXPECT_EQ(t.value(square(a)), (Numbers{4, 16}));
}

TEST(Arithmetic, FunctionsAreThoseOfTheStandardLibrary) {
  Trace t;
  const Tensor a = t.given({1}, {0.7});
  EXPECT_DOUBLE_EQ(t.value(exp(a))[0], std::exp(0.7));
  EXPECT_DOUBLE_EQ(t.value(log(a))[0], std::log(0.7));
  EXPECT_DOUBLE_EQ(t.value(sqrt(a))[0], std::sqrt(0.7));
  EXPECT_DOUBLE_EQ(t.value(sin(a))[0], std::sin(0.7));
  EXPECT_DOUBLE_EQ(t.value(cos(a))[0], std::cos(0.7));
  EXPECT_DOUBLE_EQ(t.value(erf(a))[0], std::erf(0.7));
  EXPECT_DOUBLE_EQ(t.value(tanh(a))[0], std::tanh(0.7));
}

TEST(Arithmetic, ParameterMeetsEverySample) {
  Trace t;
  const Tensor a = t.given({2}, {1, 2, 3, 4}), b = t.given_parameter({2}, {10, 20});
  EXPECT_EQ(t.value(a + b, 2), (Numbers{11, 22, 13, 24}));
}

TEST(Arithmetic, BinaryGradients) {
  expect_gradients([](Trace& t) { return t.input({2, 3}) + t.input({2, 3}); });
  expect_gradients([](Trace& t) { return t.input({2, 3}) - t.input({2, 3}); });
  expect_gradients([](Trace& t) { return t.input({2, 3}) * t.input({2, 3}); });
  expect_gradients([](Trace& t) { return t.input({2, 3}) / t.input({2, 3}, 0.5, 2); });
  expect_gradients([](Trace& t) { return maximum(t.input({2, 3}), t.input({2, 3})); });
  expect_gradients([](Trace& t) { return minimum(t.input({2, 3}), t.input({2, 3})); });
}

TEST(Arithmetic, UnaryGradients) {
  expect_gradients([](Trace& t) { return 2.0 / t.input({5}, 0.5, 2) + 1.0; });
  expect_gradients([](Trace& t) { return 2.0 - t.input({5}) / 4.0; });
  expect_gradients([](Trace& t) { return maximum(t.input({5}), 0.25) + minimum(t.input({5}), 0.25); });
  expect_gradients([](Trace& t) { return -abs(t.input({5})); });
  expect_gradients([](Trace& t) { return exp(t.input({5})) + square(t.input({5})); });
  expect_gradients([](Trace& t) { return log(t.input({5}, 0.2, 3)) + sqrt(t.input({5}, 0.2, 3)); });
  expect_gradients([](Trace& t) { return sin(t.input({5})) * cos(t.input({5})); });
  expect_gradients([](Trace& t) { return erf(t.input({5})) - tanh(t.input({5})); });
}

}  // namespace
