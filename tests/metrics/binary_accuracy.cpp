// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/metrics/binary_accuracy.hpp>

#include "support/comparisons.hpp"

namespace {

using namespace weft;

static_assert(Metric<BinaryAccuracy>);

TEST(BinaryAccuracy, CountsProbabilitiesAboveOneHalfAsYes) {
  const weft_test::Compared both{{1}, {1, 1, 0, 0, 0}, {1}, {0.7, 0.3, 0.7, 0.3, 0.5}};
  EXPECT_EQ(both.each(BinaryAccuracy{}), (weft_test::Numbers{1, 0, 0, 1, 1}));
}

TEST(BinaryAccuracy, TakesAnotherThreshold) {
  const weft_test::Compared both{{}, {0, 1, 1, 0}, {}, {0.25, -0.25, 0.25, 0}};
  EXPECT_EQ(both.each(BinaryAccuracy{.threshold = 0}), (weft_test::Numbers{0, 0, 1, 1}));
}

TEST(BinaryAccuracy, IsTheMeanOverTheScoresOfASample) {
  const weft_test::Compared both{{2, 2}, {0, 1, 1, 0}, {2, 2}, {0.9, 0.8, 0.7, 0.1}};
  EXPECT_EQ(both.each(BinaryAccuracy{}), (weft_test::Numbers{0.75}));
}

TEST(BinaryAccuracy, RefusesATargetOfAnotherShape) {
  EXPECT_EQ(weft_test::refusal(BinaryAccuracy{}, {1}, {}),
            "BinaryAccuracy{}: expects a target of shape [1] for the network's output of shape [1] but receives one of "
            "shape []; give both one shape, or choose a loss and metrics for the same targets");
}

}  // namespace
