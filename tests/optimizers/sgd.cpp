// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/optimizers/sgd.hpp>

#include "support/golden_training.hpp"

namespace {

using namespace weft;
using weft_test::walk;

static_assert(Optimizer<SGD>);
static_assert(SGD{}.learning_rate == 0.01 && SGD{}.momentum == 0 && !SGD{}.nesterov && SGD{}.weight_decay == 0);

TEST(SGD, GoesAgainstTheGradient) {
  EXPECT_DOUBLE_EQ(walk<double>(SGD{}, {2}, 0.25), 0.5);
  EXPECT_DOUBLE_EQ(walk<double>(SGD{}, {2, -1}, 0.25), 0.75);
}

TEST(SGD, RemembersItsDirectionWithMomentum) {
  // m: -0.5, then 0.5 * -0.5 - 0.25
  EXPECT_DOUBLE_EQ(walk<double>(SGD{.momentum = 0.5}, {2, 1}, 0.25), 1 - 0.5 - 0.5);
  // ahead: 0.5 * -0.5 - 0.5, then 0.5 * -0.5 - 0.25
  EXPECT_DOUBLE_EQ(walk<double>(SGD{.momentum = 0.5, .nesterov = true}, {2, 1}, 0.25), 1 - 0.75 - 0.5);
}

TEST(SGD, DecaysWeightsBeforeTheStep) {
  EXPECT_DOUBLE_EQ(walk<double>(SGD{.weight_decay = 0.5}, {2}, 0.25), 1 - 0.125 - 0.5);
  // In float 1 - 3e-7 would be 1 - 2.98e-7.
  float large = 1e7f, slot[1] = {};
  SGD::update(SGD{.weight_decay = 3e-7}.at(1, 1.0), large, 0.0f, slot);
  EXPECT_EQ(large, 1e7f - 3.0f);
}

constexpr double one_step() {
  double parameter = 1, slot[1] = {};
  SGD::update(SGD{}.at(1, 0.25), parameter, 2.0, slot);
  return parameter;
}
static_assert(one_step() == 0.5);

TEST(SGD, AgreesWithPyTorch) {
  weft_test::expect_trajectory(SGD{.learning_rate = 0.01}, "linear.sgd");
  weft_test::expect_trajectory(SGD{.learning_rate = 0.01, .momentum = 0.9}, "linear.momentum");
}

TEST(SGD, AgreesWithPyTorchOnAPerceptron) {
  weft_test::expect_trajectory(SGD{.learning_rate = 0.05}, "mlp.sgd");
  weft_test::expect_trajectory(SGD{.learning_rate = 0.05, .momentum = 0.9}, "mlp.momentum");
  weft_test::expect_trajectory(SGD{.learning_rate = 0.05, .momentum = 0.9, .nesterov = true}, "mlp.nesterov");
}

}  // namespace
