// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/metrics/categorical_accuracy.hpp>

#include "support/comparisons.hpp"

namespace {

using namespace weft;

static_assert(Metric<CategoricalAccuracy>);

TEST(CategoricalAccuracy, ComparesTheLargestScores) {
  const weft_test::Compared both{{3}, {0, 0, 1, 0.2, 0.5, 0.3}, {3}, {0.1, 0.2, 0.7, 5, 4, -1}};
  EXPECT_EQ(both.each(CategoricalAccuracy{}), (weft_test::Numbers{1, 0}));
}

TEST(CategoricalAccuracy, TakesTheFirstOfEqualScores) {
  const weft_test::Compared both{{2}, {1, 0, 0, 1}, {2}, {0.5, 0.5, 0.5, 0.5}};
  EXPECT_EQ(both.each(CategoricalAccuracy{}), (weft_test::Numbers{1, 0}));
}

TEST(CategoricalAccuracy, IsTheMeanOverTheOtherAxes) {
  const weft_test::Compared both{{2, 2}, {1, 0, 0, 1}, {2, 2}, {1, 0, 1, 0}};
  EXPECT_EQ(both.each(CategoricalAccuracy{}), (weft_test::Numbers{0.5}));
}

TEST(CategoricalAccuracy, RefusesWhatDoesNotFit) {
  EXPECT_EQ(weft_test::refusal(CategoricalAccuracy{}, {1}, {1}),
            "CategoricalAccuracy{}: expects two or more classes along the last axis but the network's output has shape "
            "[1]; end the network with Dense{.units = <classes>}, or compare a single score by BinaryAccuracy{}");
  EXPECT_EQ(weft_test::refusal(CategoricalAccuracy{}, {3}, {2}),
            "CategoricalAccuracy{}: expects a target of shape [3] for the network's output of shape [3] but receives "
            "one of shape [2]; give both one shape, or choose a loss and metrics for the same targets");
}

}  // namespace
