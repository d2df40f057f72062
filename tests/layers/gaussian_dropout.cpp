// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/gaussian_dropout.hpp>

#include <gtest/gtest.h>

#include <cmath>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(GaussianDropout{}.rate == 0.5);

constexpr int count = 50'000;

// Mean and variance of a layer's results for the same number everywhere.
template <class L>
std::pair<double, double> moments(const L& layer, double x) {
  Trace t;
  const Numbers y = t.value(layer(t.given({count}, Numbers(count, x))));
  double sum = 0, squares = 0;
  for (double v : y) sum += v;
  for (double v : y) squares += (v - sum / count) * (v - sum / count);
  return {sum / count, squares / count};
}

TEST(GaussianDropout, MultipliesByNoiseAsWideAsDropouts) {
  for (const double rate : {0.2, 0.5, 0.75}) {
    const auto [mean, variance] = moments(GaussianDropout{.rate = rate}, -4);
    const double expected = 16 * rate / (1 - rate);
    EXPECT_NEAR(mean, -4, 9 * std::sqrt(expected / count));
    EXPECT_NEAR(variance, expected, 9 * expected * std::sqrt(2.0 / count));
  }
}

TEST(GaussianDropout, IsNothingButWhileTraining) {
  Trace t;
  const Tensor x = t.input({3});
  EXPECT_EQ(GaussianDropout{.rate = 0}(x).id, x.id);
  t.graph.training = false;
  EXPECT_EQ(GaussianDropout{}(x).id, x.id);
}

TEST(GaussianDropout, PassesGradientsByItsFactors) {
  expect_gradients([](Trace& t) { return square(GaussianDropout{.rate = 0.4}(t.input({3, 4}))); });
}

TEST(GaussianDropout, RefusesWhatIsNoRate) {
  EXPECT_EQ(mistake([](Trace& t) { GaussianDropout{.rate = 1}(t.input({3})); }),
            "GaussianDropout{.rate = 1}: expects a rate of at least 0 and less than 1; it is the share of the numbers set to 0");
}

}  // namespace
