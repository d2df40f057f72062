// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/normal_noise.hpp>

#include <cmath>
#include <set>

#include "support/numeric_gradient.hpp"

namespace {

using weft::Tensor;
using weft_test::Numbers;
using weft_test::Trace;

constexpr int count = 1'000'000;

const Numbers& draws() {
  static const Numbers all = [] {
    Trace t;
    return t.value(normal_noise(t.given({count}, Numbers(count, 0.0))));
  }();
  return all;
}

// The mean of f, which is `expected` with variance `variance` for one number.
template <class F>
void expect_mean(const Numbers& numbers, const F& f, double expected, double variance) {
  double total = 0;
  for (double z : numbers) total += f(z);
  EXPECT_NEAR(total / count, expected, 9 * std::sqrt(variance / count));
}

TEST(NormalNoise, HasTheMomentsOfTheNormalDistribution) {
  const Numbers& z = draws();
  expect_mean(z, [](double v) { return v; }, 0, 1);
  expect_mean(z, [](double v) { return v * v; }, 1, 2);
  expect_mean(z, [](double v) { return v * v * v; }, 0, 15);
  expect_mean(z, [](double v) { return v * v * v * v; }, 3, 96);
}

TEST(NormalNoise, HasItsDistribution) {
  const Numbers& z = draws();
  for (const double limit : {-3.5, -2.0, -1.0, -0.25, 0.0, 0.5, 1.5, 3.0}) {
    const double p = std::erfc(-limit / std::sqrt(2.0)) / 2;
    expect_mean(z, [&](double v) { return v < limit ? 1 : 0; }, p, p * (1 - p));
  }
  for (double v : z) ASSERT_LE(std::abs(v), 5.8);
}

TEST(NormalNoise, NeighboursDoNotKnowOfEachOther) {
  const Numbers& z = draws();
  for (const std::size_t apart : {1u, 2u, 16u, 1024u}) {
    double total = 0;
    for (std::size_t k = apart; k < z.size(); ++k) total += z[k] * z[k - apart];
    EXPECT_NEAR(total / count, 0, 9 / std::sqrt(count)) << apart;
  }
}

TEST(NormalNoise, DiffersByElementSampleStepAndNode) {
  Trace t;
  const Tensor x = t.given({50}, Numbers(100, 0.0)), first = normal_noise(x), second = normal_noise(x);
  std::set<double> seen;
  for (const Tensor noise : {first, second})
    for (double z : t.value(noise, 2)) seen.insert(z);
  const weft::List<weft::List<double>> empty(t.graph.nodes.size());
  weft::Interpretation<double> later{weft::GraphView(t.graph), 2, 11, 6, empty};
  weft::interpret(later);
  for (double z : later.value[first.id]) seen.insert(z);
  EXPECT_EQ(seen.size(), 300u);
}

TEST(NormalNoise, PassesNoGradientButItsPartnerDoes) {
  weft_test::expect_gradients([](Trace& t) {
    const Tensor x = t.input({4, 5});
    return weft::map([](weft::Scalar a, weft::Scalar z) { return a * a * z; }, x, normal_noise(x));
  });
}

}  // namespace
