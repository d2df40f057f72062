// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses/mean_squared_error.hpp>

#include "support/comparisons.hpp"
#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

static_assert(Loss<MeanSquaredError>);
static_assert(MeanSquaredError{}.target({2, 3}).shape == Shape{2, 3} && MeanSquaredError{}.target({2}).classes == 0);

TEST(MeanSquaredError, AgreesWithKeras) { weft_test::expect_golden_loss(MeanSquaredError{}, "mean_squared_error"); }

TEST(MeanSquaredError, IsTheMeanOverAllAxesOfASample) {
  EXPECT_EQ((weft_test::Compared{{2, 2}, {0, 0, 0, 0}, {2, 2}, {1, 2, 3, 4}}.each(MeanSquaredError{})),
            (weft_test::Numbers{7.5}));
  EXPECT_EQ((weft_test::Compared{{}, {1, 1}, {}, {3, 2}}.each(MeanSquaredError{})), (weft_test::Numbers{4, 1}));
}

TEST(MeanSquaredError, HasTheGradientOfItsFormula) {
  weft_test::expect_gradients([](weft_test::Trace& t) { return MeanSquaredError{}(t.input({2, 3}), t.input({2, 3})); });
}

TEST(MeanSquaredError, RefusesATargetOfAnotherShape) {
  EXPECT_EQ(weft_test::refusal(MeanSquaredError{}, {3}, {1}),
            "MeanSquaredError{}: expects a target of shape [3] for the network's output of shape [3] but receives one "
            "of shape [1]; give both one shape, or choose a loss and metrics for the same targets");
}

}  // namespace
