// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/metrics/accuracy.hpp>

#include "support/comparisons.hpp"

namespace {

using namespace weft;

static_assert(Metric<Accuracy>);
static_assert(Accuracy::name == "accuracy");

TEST(Accuracy, IsBinaryForASingleScore) {
  EXPECT_EQ((weft_test::Compared{{1}, {1, 0, 0}, {1}, {0.6, 0.6, 0.4}}.each(Accuracy{})),
            (weft_test::Numbers{1, 0, 1}));
  EXPECT_EQ((weft_test::Compared{{}, {1, 0}, {}, {0.6, 0.6}}.each(Accuracy{})), (weft_test::Numbers{1, 0}));
}

TEST(Accuracy, IsSparseForLabels) {
  EXPECT_EQ((weft_test::Compared{{}, {2, 0}, {3}, {0, 1, 2, 0, 1, 2}, 3}.each(Accuracy{})), (weft_test::Numbers{1, 0}));
  EXPECT_EQ((weft_test::Compared{{1}, {2, 0}, {3}, {0, 1, 2, 0, 1, 2}, 3}.each(Accuracy{})),
            (weft_test::Numbers{1, 0}));
}

TEST(Accuracy, IsCategoricalForDistributions) {
  EXPECT_EQ((weft_test::Compared{{2}, {0, 1, 1, 0}, {2}, {0.6, 0.9, 0.6, 0.9}}.each(Accuracy{})),
            (weft_test::Numbers{1, 0}));
}

TEST(Accuracy, RefusesAsTheMetricItChose) {
  EXPECT_EQ(weft_test::refusal(Accuracy{}, {3}, {2}),
            "CategoricalAccuracy{}: expects a target of shape [3] for the network's output of shape [3] but receives "
            "one of shape [2]; give both one shape, or choose a loss and metrics for the same targets");
  EXPECT_EQ(weft_test::refusal(Accuracy{}, {1}, {}),
            "BinaryAccuracy{}: expects a target of shape [1] for the network's output of shape [1] but receives one of "
            "shape []; give both one shape, or choose a loss and metrics for the same targets");
}

TEST(Accuracy, LeavesOutWhatIsIgnored) {
  weft_test::Trace t;
  const Tensor found = Accuracy{.ignore_class = 1}(t.tokens({3}, 2, {0, 1, 0}), t.given({3, 2}, {2, 1, 2, 1, 1, 2}));
  EXPECT_EQ(t.value(found), (weft_test::Numbers{1, 2}));
}

TEST(Accuracy, IgnoresNothingWhereThereAreNoLabels) {
  EXPECT_EQ(weft_test::refusal(Accuracy{.ignore_class = 0}, {2}, {2}),
            "Accuracy{}: cannot ignore class 0 of targets of shape [2] for the network's output of shape [2]; give targets that are one "
            "class number each, or leave out .ignore_class");
  EXPECT_EQ(weft_test::refusal(Accuracy{.ignore_class = 0}, {1}, {1}),
            "Accuracy{}: cannot ignore class 0 of targets of shape [1] for the network's output of shape [1]; give targets that are one "
            "class number each, or leave out .ignore_class");
}

}  // namespace
