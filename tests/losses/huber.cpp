// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses/huber.hpp>

#include "support/comparisons.hpp"
#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

static_assert(Loss<Huber>);

TEST(Huber, AgreesWithKeras) {
  weft_test::expect_golden_loss(Huber{}, "huber");
  weft_test::expect_golden_loss(Huber{.delta = 0.5}, "huber_half");
}

TEST(Huber, IsAParabolaUpToDeltaAndALineBeyond) {
  const weft_test::Compared both{{}, {0, 0, 0, 0}, {}, {1, -2, 3, -1e30}};
  EXPECT_EQ(both.each(Huber{.delta = 2}), (weft_test::Numbers{0.5, 2, 4, 2e30}));
  EXPECT_EQ(both.gradient(Huber{.delta = 2}), (weft_test::Numbers{1, -2, 2, -2}));
}

TEST(Huber, HasTheGradientOfItsFormula) {
  weft_test::expect_gradients([](weft_test::Trace& t) { return Huber{.delta = 0.7}(t.input({4}), t.input({4})); });
}

TEST(Huber, RefusesWhatIsNoDelta) {
  EXPECT_EQ(weft_test::refusal(Huber{.delta = -1}, {3}, {3}),
            "Huber{.delta = -1}: expects a positive delta; it is the difference above which the loss grows linearly");
  EXPECT_EQ(weft_test::refusal(Huber{.delta = 0.5}, {3}, {2}),
            "Huber{.delta = 0.5}: expects a target of shape [3] for the network's output of shape [3] but receives one "
            "of shape [2]; give both one shape, or choose a loss and metrics for the same targets");
}

}  // namespace
