// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses/binary_crossentropy.hpp>

#include "support/comparisons.hpp"
#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

static_assert(Loss<BinaryCrossentropy>);
static_assert(BinaryCrossentropy{}.target({1}).shape == Shape{1} && BinaryCrossentropy{}.target({1}).classes == 0);

TEST(BinaryCrossentropy, AgreesWithKeras) {
  weft_test::expect_golden_loss(BinaryCrossentropy{}, "binary_crossentropy");
  weft_test::expect_golden_loss(BinaryCrossentropy{.label_smoothing = 0.1}, "binary_crossentropy_smooth");
  weft_test::expect_golden_loss(BinaryCrossentropy{.from_logits = true}, "binary_crossentropy_logits");
  weft_test::expect_golden_loss(BinaryCrossentropy{.from_logits = true, .label_smoothing = 0.1},
                                "binary_crossentropy_logits_smooth");
}

TEST(BinaryCrossentropy, ClipsProbabilitiesOfZeroAndOne) {
  weft_test::expect_golden_loss(BinaryCrossentropy{}, "binary_crossentropy_clipped");
}

TEST(BinaryCrossentropy, TakesAnyLogit) {
  const weft_test::Compared both{{}, {1, 0, 1, 0}, {}, {1e4, 1e4, -1e4, -1e4}};
  EXPECT_EQ(both.each(BinaryCrossentropy{.from_logits = true}), (weft_test::Numbers{0, 1e4, 1e4, 0}));
  EXPECT_EQ(both.gradient(BinaryCrossentropy{.from_logits = true}), (weft_test::Numbers{0, 1, -1, 0}));
}

TEST(BinaryCrossentropy, HasTheGradientOfItsFormula) {
  weft_test::expect_gradients([](weft_test::Trace& t) {
    return BinaryCrossentropy{.label_smoothing = 0.2}(t.input({3}, 0, 1), t.input({3}, 0.1, 0.9));
  });
  weft_test::expect_gradients([](weft_test::Trace& t) {
    return BinaryCrossentropy{.from_logits = true}(t.input({2, 2}, 0, 1), t.input({2, 2}, -3, 3));
  });
}

TEST(BinaryCrossentropy, RefusesWhatDoesNotFit) {
  EXPECT_EQ(weft_test::refusal(BinaryCrossentropy{}, {1}, {}),
            "BinaryCrossentropy{}: expects a target of shape [1] for the network's output of shape [1] but receives "
            "one of shape []; give both one shape, or choose a loss and metrics for the same targets");
  EXPECT_EQ(weft_test::refusal(BinaryCrossentropy{.label_smoothing = 1.5}, {1}, {1}),
            "BinaryCrossentropy{}: expects .label_smoothing between 0 and 1 but it is 1.5; 0 leaves the labels as they "
            "are");
}

}  // namespace
