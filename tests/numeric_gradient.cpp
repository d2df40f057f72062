// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT

// The judge of gradients must itself be able to say no.
#include "support/numeric_gradient.hpp"

#include <gtest/gtest-spi.h>

namespace {

using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::Trace;

void wrong_gradient() {
  expect_gradients([](Trace& t) {
    const Tensor p = t.parameter({}, 0.5, 1);
    return p * stop_gradient(p);
  });
}

void only_kinks() {
  expect_gradients([](Trace& t) { return abs(t.given_parameter({}, {0})); });
}

void nothing_to_differentiate_by() {
  expect_gradients([](Trace& t) { return one_hot(t.tokens({}, 3), 3); });
}

void mistaken() {
  expect_gradients([](Trace& t) { return reshape(t.input({2}), {3}); });
}

TEST(NumericGradient, SeesAWrongGradient) { EXPECT_NONFATAL_FAILURE(wrong_gradient(), "source 1, element 0"); }

TEST(NumericGradient, NeverToleratesAKink) {
  EXPECT_NONFATAL_FAILURE(only_kinks(), "no point without a kink was found");
}

TEST(NumericGradient, RefusesWhatItCannotJudge) {
  EXPECT_FATAL_FAILURE(nothing_to_differentiate_by(), "there is nothing to differentiate by");
  EXPECT_FATAL_FAILURE(mistaken(), "cannot reshape");
}

TEST(NumericSlope, FindsAKinkWithinTheStepAndOnlyThere) {
  const auto relu = [](double x) { return std::max(x, 0.0); };
  EXPECT_FALSE(weft_test::numeric_slope(relu, 1e-6, relu(1e-6)));
  EXPECT_FALSE(weft_test::numeric_slope(relu, 0, 0));
  EXPECT_NEAR(*weft_test::numeric_slope(relu, 1e-4, relu(1e-4)), 1, 1e-9);
  const auto bent = [](double x) { return x * x * x - 4 * x * x; };
  EXPECT_NEAR(*weft_test::numeric_slope(bent, 0.3, bent(0.3)), 3 * 0.09 - 8 * 0.3, 1e-8);
}

}  // namespace
