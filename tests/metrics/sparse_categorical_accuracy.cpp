// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/metrics/sparse_categorical_accuracy.hpp>

#include <limits>

#include "support/comparisons.hpp"

namespace {

using namespace weft;

static_assert(Metric<SparseCategoricalAccuracy>);

TEST(SparseCategoricalAccuracy, ComparesTheLargestScoreWithTheLabel) {
  const weft_test::Compared both{{}, {2, 1, 0}, {3}, {0.1, 0.2, 0.7, 5, 4, -1, -3, -4, -5}, 3};
  EXPECT_EQ(both.each(SparseCategoricalAccuracy{}), (weft_test::Numbers{1, 0, 1}));
}

TEST(SparseCategoricalAccuracy, TakesTheFirstOfEqualScores) {
  const weft_test::Compared both{{}, {0, 1}, {2}, {0, 0, 0, 0}, 2};
  EXPECT_EQ(both.each(SparseCategoricalAccuracy{}), (weft_test::Numbers{1, 0}));
}

TEST(SparseCategoricalAccuracy, TakesLabelsWithAnAxisOfTheirOwn) {
  const weft_test::Compared both{{1}, {1, 1}, {2}, {0, 1, 1, 0}, 2};
  EXPECT_EQ(both.each(SparseCategoricalAccuracy{}), (weft_test::Numbers{1, 0}));
}

TEST(SparseCategoricalAccuracy, IsTheMeanOverTheOtherAxes) {
  const weft_test::Compared both{{4}, {0, 0, 1, 1}, {4, 2}, {1, 0, 1, 0, 0, 1, 1, 0}, 2};
  EXPECT_EQ(both.each(SparseCategoricalAccuracy{}), (weft_test::Numbers{0.75}));
}

TEST(SparseCategoricalAccuracy, CountsScoresThatAreNotANumberAsWrong) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const weft_test::Compared both{{}, {0, 1}, {2}, {nan, nan, nan, nan}, 2};
  EXPECT_EQ(both.each(SparseCategoricalAccuracy{}), (weft_test::Numbers{0, 0}));
}

TEST(SparseCategoricalAccuracy, RefusesWhatDoesNotFit) {
  EXPECT_EQ(weft_test::refusal(SparseCategoricalAccuracy{}, {}, {}, 2),
            "SparseCategoricalAccuracy{}: expects one score per class along the last axis but the network's output has "
            "shape []; end the network with Dense{.units = <classes>}");
  EXPECT_EQ(weft_test::refusal(SparseCategoricalAccuracy{}, {4, 3}, {5}, 3),
            "SparseCategoricalAccuracy{}: expects a target of shape [4] for the network's output of shape [4, 3] but "
            "receives one of shape [5]; give both one shape, or choose a loss and metrics for the same targets");
}

// Keras's mean over steps with a weight of 0 for the label 0 is the sum of the first over that of the second.
TEST(SparseCategoricalAccuracy, CountsWhatIsNotIgnored) {
  const weft_test::Golden golden = weft_test::read_golden("sequence_weights.txt");
  weft_test::Trace t;
  const Tensor found = SparseCategoricalAccuracy{.ignore_class = 0}(t.tokens({4}, 3, golden["labels"]), t.given({4, 3}, golden["logits"]));
  ASSERT_EQ(found.shape(), Shape{2});
  const weft_test::Numbers each = t.value(found, 5);
  EXPECT_EQ(each, golden["accuracy.each.without_0"]);
  double right = 0, counted = 0;
  for (std::size_t i = 0; i < each.size(); i += 2) right += each[i], counted += each[i + 1];
  EXPECT_EQ(right / counted, golden["accuracy.without_0"][0]);
}

TEST(SparseCategoricalAccuracy, RefusesToIgnoreWhatIsNoClass) {
  EXPECT_EQ(weft_test::refusal(SparseCategoricalAccuracy{.ignore_class = 3}, {3}, {}, 3),
            "SparseCategoricalAccuracy{}: cannot ignore class 3 of 3; set .ignore_class to a number below that, or to -1 for none");
}

}  // namespace
