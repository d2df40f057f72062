// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/optimizers/rmsprop.hpp>

#include "support/golden_training.hpp"

namespace {

using namespace weft;
using weft_test::walk;

static_assert(Optimizer<RMSprop>);
static_assert(RMSprop{}.learning_rate == 1e-3 && RMSprop{}.rho == 0.9 && RMSprop{}.momentum == 0 &&
              RMSprop{}.epsilon == 1e-7);

TEST(RMSprop, DividesByTheRootOfTheMeanSquare) {
  // v: 0.25 * 16 = 4, then 0.75 * 4 + 0.25 * 4 = 4; epsilon 5 stands under the root.
  const RMSprop rule{.rho = 0.75, .epsilon = 5};
  EXPECT_NEAR(walk<double>(rule, {4}, 0.25), 1 - 0.25 * 4 / 3, 1e-15);
  EXPECT_NEAR(walk<double>(rule, {4, -2}, 0.25), 1 - 0.25 * 4 / 3 + 0.25 * 2 / 3, 1e-15);
  EXPECT_NEAR(walk<float>(rule, {4, -2}, 0.25), 1 - 0.25 * 4 / 3 + 0.25 * 2 / 3, 2e-7);
}

TEST(RMSprop, RemembersItsDirectionWithMomentum) {
  // Steps of 1/3, then 1/2 * 1/3 - 1/6.
  EXPECT_NEAR(walk<double>(RMSprop{.rho = 0.75, .momentum = 0.5, .epsilon = 5}, {4, -2}, 0.25), 2.0 / 3, 1e-15);
  EXPECT_NEAR(walk<double>(RMSprop{.rho = 0.75, .momentum = 0.25, .epsilon = 5}, {4, -2}, 0.25), 2.0 / 3 + 1.0 / 12,
              1e-15);
}

TEST(RMSprop, AgreesWithKerasFormula) {
  weft_test::expect_trajectory(RMSprop{.learning_rate = 0.005}, "mlp.rmsprop_keras");
}

TEST(RMSprop, AgreesWithPyTorchButForThePlaceOfEpsilon) {
  weft_test::expect_trajectory(RMSprop{.learning_rate = 0.005, .epsilon = 1e-24}, "mlp.rmsprop_tiny", 3e-9);
}

}  // namespace
