// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses/mean_absolute_error.hpp>

#include "support/comparisons.hpp"
#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

static_assert(Loss<MeanAbsoluteError>);
static_assert(MeanAbsoluteError{}.target({2, 3}).shape == Shape{2, 3});

TEST(MeanAbsoluteError, AgreesWithKeras) { weft_test::expect_golden_loss(MeanAbsoluteError{}, "mean_absolute_error"); }

TEST(MeanAbsoluteError, HasNoGradientWhereBothAreEqual) {
  const weft_test::Compared both{{3}, {1, 1, 1}, {3}, {0, 1, 4}};
  weft_test::expect_near(both.each(MeanAbsoluteError{}), {4.0 / 3});
  weft_test::expect_near(both.gradient(MeanAbsoluteError{}), {-1.0 / 3, 0, 1.0 / 3});
}

TEST(MeanAbsoluteError, HasTheGradientOfItsFormula) {
  weft_test::expect_gradients([](weft_test::Trace& t) { return MeanAbsoluteError{}(t.input({4}), t.input({4})); });
}

TEST(MeanAbsoluteError, RefusesATargetOfAnotherShape) {
  EXPECT_EQ(weft_test::refusal(MeanAbsoluteError{}, {2, 1}, {2}),
            "MeanAbsoluteError{}: expects a target of shape [2, 1] for the network's output of shape [2, 1] but "
            "receives one of shape [2]; give both one shape, or choose a loss and metrics for the same targets");
}

}  // namespace
