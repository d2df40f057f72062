// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/optimizers/adamw.hpp>

#include "support/golden_training.hpp"

namespace {

using namespace weft;
using weft_test::walk;

static_assert(Optimizer<AdamW>);
static_assert(AdamW{}.learning_rate == 1e-3 && AdamW{}.weight_decay == 4e-3 && AdamW{}.beta_1 == 0.9 &&
              AdamW{}.beta_2 == 0.999 && AdamW{}.epsilon == 1e-7);

TEST(AdamW, DecaysWeightsBeforeAdamsStep) {
  EXPECT_NEAR(walk<double>(AdamW{.weight_decay = 0.5, .epsilon = 0}, {4}, 0.25), 1 - 0.125 - 0.25, 1e-14);
  EXPECT_DOUBLE_EQ(walk<double>(AdamW{.weight_decay = 0.5}, {0, 0}, 0.25), 0.875 * 0.875);
}

TEST(AdamW, KeepsTheDigitsOfASmallDecay) {
  // In float 1 - 3e-7 would be 1 - 2.98e-7.
  float large = 1e7f, slot[2] = {};
  AdamW::update(AdamW{.weight_decay = 3e-7}.at(1, 1.0), large, 0.0f, slot);
  EXPECT_EQ(large, 1e7f - 3.0f);
}

TEST(AdamW, AgreesWithKerasFormula) {
  weft_test::expect_trajectory(AdamW{.learning_rate = 0.005, .weight_decay = 0.01}, "mlp.adamw_keras");
}

TEST(AdamW, AgreesWithPyTorchButForThePlaceOfEpsilon) {
  weft_test::expect_trajectory(AdamW{.learning_rate = 0.005, .weight_decay = 0.01, .epsilon = 1e-12}, "mlp.adamw_tiny",
                               3e-9);
}

}  // namespace
