// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/gaussian_noise.hpp>

#include <gtest/gtest.h>

#include <cmath>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

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

TEST(GaussianNoise, AddsNoiseOfItsDeviation) {
  const auto [mean, variance] = moments(GaussianNoise{.stddev = 0.3}, 2);
  EXPECT_NEAR(mean, 2, 9 * 0.3 / std::sqrt(count));
  EXPECT_NEAR(variance, 0.09, 9 * 0.09 * std::sqrt(2.0 / count));
}

TEST(GaussianNoise, AddsOtherNoiseInEverySampleAndLayer) {
  Trace t;
  const Tensor x = t.given({8}, Numbers(16, 1.0)), a = GaussianNoise{.stddev = 1}(x), b = GaussianNoise{.stddev = 1}(x);
  const Numbers first = t.value(a, 2), second = t.value(b, 2);
  for (std::size_t k = 0; k < 8; ++k) {
    EXPECT_NE(first[k], second[k]);
    EXPECT_NE(first[k], first[8 + k]);
  }
}

TEST(GaussianNoise, IsNothingButWhileTraining) {
  Trace t;
  const Tensor x = t.input({3});
  EXPECT_EQ(GaussianNoise{.stddev = 0}(x).id, x.id);
  t.graph.training = false;
  EXPECT_EQ(GaussianNoise{.stddev = 1}(x).id, x.id);
}

TEST(GaussianNoise, PassesGradientsOn) {
  expect_gradients([](Trace& t) { return square(GaussianNoise{.stddev = 0.4}(t.input({3, 4}))); });
}

TEST(GaussianNoise, RefusesWhatIsNoDeviation) {
  EXPECT_EQ(mistake([](Trace& t) { GaussianNoise{}(t.input({3})); }),
            "GaussianNoise{.stddev = -1}: needs a standard deviation of 0 or more; set .stddev to that of the noise");
  EXPECT_NE(mistake([](Trace& t) { GaussianNoise{.stddev = NAN}(t.input({3})); }), "");
  EXPECT_EQ(mistake([](Trace& t) { GaussianNoise{.stddev = 1}(t.tokens({3}, 9)); }),
            "GaussianNoise{.stddev = 1}: expects numbers but receives integers of shape [3]; put Embedding{.units = ...} before it");
}

}  // namespace
