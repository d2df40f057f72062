// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/alpha_dropout.hpp>

#include <gtest/gtest.h>

#include <cmath>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(AlphaDropout{}.rate == 0.5);

constexpr int count = 50'000;
constexpr double lowest = -1.7580993408473766;  // of selu

TEST(AlphaDropout, SetsItsShareToTheLowestValueBeforeItScales) {
  for (const double rate : {0.1, 0.5}) {
    Trace t;
    const double a = 1 / std::sqrt((1 - rate) * (1 + rate * lowest * lowest)), b = -a * lowest * rate;
    int dropped = 0, kept = 0;
    for (double v : t.value(AlphaDropout{.rate = rate}(t.given({count}, Numbers(count, 0.5))))) {
      dropped += std::abs(v - (a * lowest + b)) < 1e-6;
      kept += std::abs(v - (a * 0.5 + b)) < 1e-6;
    }
    EXPECT_EQ(dropped + kept, count);
    EXPECT_NEAR(dropped, rate * count, 9 * std::sqrt(count * rate * (1 - rate)));
  }
}

TEST(AlphaDropout, KeepsAMeanOfZeroAndAVarianceOfOne) {
  Numbers x;
  for (int k = 0; k < count; ++k) x.push_back(k % 2 == 0 ? 1 : -1);
  Trace t;
  double sum = 0, squares = 0;
  for (double v : t.value(AlphaDropout{.rate = 0.25}(t.given({count}, x)))) sum += v, squares += v * v;
  EXPECT_NEAR(sum / count, 0, 9 / std::sqrt(count));
  EXPECT_NEAR(squares / count, 1, 9 * 2 / std::sqrt(count));
}

TEST(AlphaDropout, IsNothingButWhileTraining) {
  Trace t;
  const Tensor x = t.input({3});
  EXPECT_EQ(AlphaDropout{.rate = 0}(x).id, x.id);
  t.graph.training = false;
  EXPECT_EQ(AlphaDropout{}(x).id, x.id);
}

TEST(AlphaDropout, PassesGradientsWhereItPassedNumbers) {
  expect_gradients([](Trace& t) { return square(AlphaDropout{.rate = 0.4}(t.input({3, 4}))); });
}

TEST(AlphaDropout, RefusesWhatIsNoRate) {
  EXPECT_EQ(mistake([](Trace& t) { AlphaDropout{.rate = -0.5}(t.input({3})); }),
            "AlphaDropout{.rate = -0.5}: expects a rate of at least 0 and less than 1; it is the share of the numbers set to 0");
}

}  // namespace
