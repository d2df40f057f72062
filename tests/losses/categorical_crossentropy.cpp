// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses/categorical_crossentropy.hpp>

#include "support/comparisons.hpp"
#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

static_assert(Loss<CategoricalCrossentropy>);

TEST(CategoricalCrossentropy, AgreesWithKeras) {
  weft_test::expect_golden_loss(CategoricalCrossentropy{}, "categorical_crossentropy");
  weft_test::expect_golden_loss(CategoricalCrossentropy{.label_smoothing = 0.1}, "categorical_crossentropy_smooth");
  weft_test::expect_golden_loss(CategoricalCrossentropy{.from_logits = true}, "categorical_crossentropy_logits");
  weft_test::expect_golden_loss(CategoricalCrossentropy{.from_logits = true, .label_smoothing = 0.1},
                                "categorical_crossentropy_logits_smooth");
}

TEST(CategoricalCrossentropy, ClipsProbabilitiesOfZeroAndOne) {
  weft_test::expect_golden_loss(CategoricalCrossentropy{}, "categorical_crossentropy_clipped");
}

TEST(CategoricalCrossentropy, TakesAnyLogits) {
  const weft_test::Compared both{{2}, {1, 0, 0, 1}, {2}, {1e4, -1e4, 1e4, -1e4}};
  EXPECT_EQ(both.each(CategoricalCrossentropy{.from_logits = true}), (weft_test::Numbers{0, 2e4}));
  EXPECT_EQ(both.gradient(CategoricalCrossentropy{.from_logits = true}), (weft_test::Numbers{0, 0, 1, -1}));
}

TEST(CategoricalCrossentropy, IsTheMeanOverTheOtherAxes) {
  const weft_test::Compared both{{2, 2}, {1, 0, 0, 1}, {2, 2}, {0.5, 0.5, 0.75, 0.25}};
  weft_test::expect_near(both.each(CategoricalCrossentropy{}), {(std::log(2.0) + std::log(4.0)) / 2});
}

TEST(CategoricalCrossentropy, HasTheGradientOfItsFormula) {
  weft_test::expect_gradients([](weft_test::Trace& t) {
    return CategoricalCrossentropy{.label_smoothing = 0.2}(t.input({2, 3}, 0, 1), t.input({2, 3}, 0.1, 0.9));
  });
  weft_test::expect_gradients([](weft_test::Trace& t) {
    return CategoricalCrossentropy{.from_logits = true}(t.input({4}, 0, 1), t.input({4}, -3, 3));
  });
}

TEST(CategoricalCrossentropy, RefusesWhatDoesNotFit) {
  EXPECT_EQ(weft_test::refusal(CategoricalCrossentropy{}, {}, {}),
            "CategoricalCrossentropy{}: expects one score per class along the last axis but the network's output has "
            "shape []; end the network with Dense{.units = <classes>}");
  EXPECT_EQ(weft_test::refusal(CategoricalCrossentropy{}, {1}, {1}),
            "CategoricalCrossentropy{}: expects two or more classes along the last axis but the network's output has "
            "shape [1]; end the network with Dense{.units = <classes>}, or compare a single score by "
            "BinaryCrossentropy{}");
  EXPECT_EQ(weft_test::refusal(CategoricalCrossentropy{.label_smoothing = -0.5}, {3}, {3}),
            "CategoricalCrossentropy{}: expects .label_smoothing between 0 and 1 but it is -0.5; 0 leaves the labels "
            "as they are");
  EXPECT_EQ(weft_test::refusal(CategoricalCrossentropy{}, {3}, {}),
            "CategoricalCrossentropy{}: expects a target of shape [3] for the network's output of shape [3] but "
            "receives one of shape []; give both one shape, or choose a loss and metrics for the same targets");
}

}  // namespace
