// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses/sparse_categorical_crossentropy.hpp>

#include <limits>

#include "support/comparisons.hpp"
#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

static_assert(Loss<SparseCategoricalCrossentropy>);
static_assert(SparseCategoricalCrossentropy{}.target({7, 3}).shape == Shape{7} &&
              SparseCategoricalCrossentropy{}.target({7, 3}).classes == 3);

TEST(SparseCategoricalCrossentropy, AgreesWithKeras) {
  weft_test::expect_golden_loss(SparseCategoricalCrossentropy{}, "sparse_categorical_crossentropy");
  weft_test::expect_golden_loss(SparseCategoricalCrossentropy{.from_logits = true},
                                "sparse_categorical_crossentropy_logits");
}

TEST(SparseCategoricalCrossentropy, ClipsProbabilitiesOfZeroAndOne) {
  weft_test::expect_golden_loss(SparseCategoricalCrossentropy{}, "sparse_categorical_crossentropy_clipped");
}

TEST(SparseCategoricalCrossentropy, TakesAnyLogits) {
  const weft_test::Compared both{{}, {0, 1}, {2}, {1e4, -1e4, 1e4, -1e4}, 2};
  EXPECT_EQ(both.each(SparseCategoricalCrossentropy{.from_logits = true}), (weft_test::Numbers{0, 2e4}));
  EXPECT_EQ(both.gradient(SparseCategoricalCrossentropy{.from_logits = true}), (weft_test::Numbers{0, 0, 1, -1}));
}

TEST(SparseCategoricalCrossentropy, LeavesOutClassesThatAreRuledOut) {
  const double never = -std::numeric_limits<double>::infinity();
  const weft_test::Compared both{{}, {0}, {3}, {1, never, 1}, 3};
  weft_test::expect_near(both.each(SparseCategoricalCrossentropy{.from_logits = true}), {std::log(2.0)});
  weft_test::expect_near(both.gradient(SparseCategoricalCrossentropy{.from_logits = true}), {-0.5, 0, 0.5});
}

TEST(SparseCategoricalCrossentropy, IsTheMeanOverTheOtherAxes) {
  const weft_test::Compared both{{2}, {0, 1}, {2, 2}, {0.5, 0.5, 0.75, 0.25}, 2};
  weft_test::expect_near(both.each(SparseCategoricalCrossentropy{}), {(std::log(2.0) + std::log(4.0)) / 2});
}

TEST(SparseCategoricalCrossentropy, LeavesOutWhatIsIgnored) {
  weft_test::expect_golden_loss(SparseCategoricalCrossentropy{.from_logits = true, .ignore_class = 2},
                                "sparse_categorical_crossentropy_ignored");
}

// Three places of four count: the mean over the two samples is that over three places.
TEST(SparseCategoricalCrossentropy, CountsPlacesAndNotSamples) {
  const weft_test::Compared both{{2}, {0, 2, 1, 1}, {2, 3}, {0.5, 0.25, 0.25, 1, 0, 0, 0.25, 0.5, 0.25, 0.5, 0.25, 0.25}, 3};
  const double one = std::log(2.0), two = std::log(4.0), counted = 1.5;
  weft_test::expect_near(both.each(SparseCategoricalCrossentropy{.ignore_class = 2}), {one / counted, (one + two) / counted});
  const weft_test::Compared none{{2}, {2, 2}, {2, 3}, {0.5, 0.25, 0.25, 1, 0, 0}, 3};
  EXPECT_EQ(none.each(SparseCategoricalCrossentropy{.ignore_class = 2}), (weft_test::Numbers{0}));
}

TEST(SparseCategoricalCrossentropy, HasTheGradientOfItsFormula) {
  weft_test::expect_gradients([](weft_test::Trace& t) {
    return SparseCategoricalCrossentropy{.from_logits = true, .ignore_class = 1}(t.tokens({3}, 4), t.input({3, 4}, -3, 3));
  });
  weft_test::expect_gradients(
      [](weft_test::Trace& t) { return SparseCategoricalCrossentropy{}(t.tokens({2}, 3), t.input({2, 3}, 0.1, 0.9)); });
  weft_test::expect_gradients([](weft_test::Trace& t) {
    return SparseCategoricalCrossentropy{.from_logits = true}(t.tokens({}, 4), t.input({4}, -3, 3));
  });
}

TEST(SparseCategoricalCrossentropy, RefusesWhatDoesNotFit) {
  EXPECT_EQ(weft_test::refusal(SparseCategoricalCrossentropy{}, {}, {}, 2),
            "SparseCategoricalCrossentropy{}: expects one score per class along the last axis but the network's output "
            "has shape []; end the network with Dense{.units = <classes>}");
  EXPECT_EQ(weft_test::refusal(SparseCategoricalCrossentropy{}, {1}, {}, 2),
            "SparseCategoricalCrossentropy{}: expects two or more classes along the last axis but the network's output "
            "has shape [1]; end the network with Dense{.units = <classes>}, or compare a single score by "
            "BinaryCrossentropy{}");
  EXPECT_EQ(weft_test::refusal(SparseCategoricalCrossentropy{}, {3}, {3}, 3),
            "SparseCategoricalCrossentropy{}: expects a target of shape [] for the network's output of shape [3] but "
            "receives one of shape [3]; give both one shape, or choose a loss and metrics for the same targets");
  EXPECT_EQ(weft_test::refusal(SparseCategoricalCrossentropy{}, {3}, {}),
            "SparseCategoricalCrossentropy{}: expects integers to compare with but receives numbers; for one number "
            "per class use CategoricalCrossentropy{}");
  EXPECT_EQ(weft_test::refusal(SparseCategoricalCrossentropy{.ignore_class = 3}, {3}, {}, 3),
            "SparseCategoricalCrossentropy{}: cannot ignore class 3 of 3; set .ignore_class to a number below that, or to -1 for none");
}

}  // namespace
