// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/optimizers/adam.hpp>

#include "support/golden_training.hpp"

namespace {

using namespace weft;
using weft_test::walk;

static_assert(Optimizer<Adam>);
static_assert(Adam{}.learning_rate == 1e-3 && Adam{}.beta_1 == 0.9 && Adam{}.beta_2 == 0.999 && Adam{}.epsilon == 1e-7);

TEST(Adam, StepsByTheLearningRateAtFirst) {
  // m = 0.1 g, v = 0.001 g^2, rate = 0.5 sqrt(0.001) / 0.1: the step is 0.5 whatever the gradient.
  EXPECT_NEAR(walk<double>(Adam{.epsilon = 0}, {4}, 0.5), 0.5, 1e-14);
  EXPECT_NEAR(walk<double>(Adam{.epsilon = 0}, {-1e-3}, 0.5), 1.5, 1e-14);
}

TEST(Adam, AveragesGradientsAndTheirSquares) {
  // Second step: m = 0.5 * 0.5 * 2 + 0.5 * 4 = 2.5, v = 0.75 * 0.25 * 4 + 0.25 * 16 = 4.75.
  const Adam adam{.beta_1 = 0.5, .beta_2 = 0.75, .epsilon = 0.5};
  const double first = 0.25 * std::sqrt(0.25) / 0.5 * 1 / (1 + 0.5);
  const double second = 0.25 * std::sqrt(1 - 0.5625) / 0.75 * 2.5 / (std::sqrt(4.75) + 0.5);
  EXPECT_NEAR(walk<double>(adam, {2}, 0.25), 1 - first, 1e-15);
  EXPECT_NEAR(walk<double>(adam, {2, 4}, 0.25), 1 - first - second, 1e-15);
  EXPECT_NEAR(walk<float>(adam, {2, 4}, 0.25), 1 - first - second, 2e-7);
}

TEST(Adam, CorrectsNothingAfterManySteps) {
  const Adam::Step late = Adam{}.at(1'000'000, 0.25), early = Adam{}.at(10, 0.25);
  EXPECT_DOUBLE_EQ(late.rate, 0.25);
  EXPECT_NEAR(early.rate, 0.25 * std::sqrt(1 - std::pow(0.999, 10)) / (1 - std::pow(0.9, 10)), 1e-15);
}

TEST(Adam, StaysWhereThereIsNoGradient) { EXPECT_EQ(walk<float>(Adam{}, {0, 0, 0}, 0.1), 1); }

constexpr double one_step() {
  double parameter = 1, slot[2] = {};
  Adam::update(Adam{}.at(1, 0.25), parameter, 2.0, slot);
  return parameter;
}
static_assert(one_step() > 0.75 && one_step() < 0.750001);

TEST(Adam, AgreesWithKerasFormula) { weft_test::expect_trajectory(Adam{.learning_rate = 0.005}, "mlp.adam_keras"); }

TEST(Adam, AgreesWithPyTorchButForThePlaceOfEpsilon) {
  weft_test::expect_trajectory(Adam{.learning_rate = 0.005, .epsilon = 1e-12}, "mlp.adam_tiny", 3e-9);
}

}  // namespace
