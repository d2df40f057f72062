// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/losses/ctc.hpp>

#include "support/comparisons.hpp"
#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

static_assert(Loss<CTC>);

TEST(CTC, AgreesWithPyTorch) {
  const weft_test::Golden golden = weft_test::read_golden("ctc.txt");
  const weft_test::Compared both{{4}, golden["target"], {6, 4}, golden["logits"], 4};
  weft_test::expect_near(both.each(CTC{.labels = 4}), golden["each"]);
  weft_test::expect_near(both.gradient(CTC{.labels = 4}), golden["gradient"]);
}

TEST(CTC, IsInfiniteWhereStepsAreTooFew) {
  const weft_test::Golden golden = weft_test::read_golden("ctc.txt");
  const weft_test::Compared both{{4}, golden["target.long"], {6, 4}, golden["logits"], 4};
  EXPECT_EQ(both.each(CTC{.labels = 4})[0], std::numeric_limits<double>::infinity());
  weft_test::expect_near(both.each(CTC{.labels = 4, .zero_infinity = true}), golden["each.long"]);
  weft_test::expect_near(both.gradient(CTC{.labels = 4, .zero_infinity = true}), golden["gradient.long"]);
}

TEST(CTC, RefusesWhatIsNoSequence) {
  EXPECT_EQ(weft_test::refusal(CTC{.labels = 2}, {3}, {2}, 3),
            "CTC{.labels = 2}: expects steps with one score per class, [T, C], but the network's output has shape [3]; end the network with a "
            "Dense over a sequence");
  EXPECT_EQ(weft_test::refusal(CTC{.labels = 2}, {6, 5, 3}, {2}, 3),
            "CTC{.labels = 2}: expects steps with one score per class, [T, C], but the network's output has shape [6, 5, 3]; end the network "
            "with a Dense over a sequence");
}

TEST(CTC, RefusesToBeWithoutLabels) {
  EXPECT_EQ(weft_test::refusal(CTC{}, {5, 3}, {2}, 3), "CTC{.labels = 0}: needs room for a label; set .labels to the most that a sample has");
}

TEST(CTC, RefusesABlankThatIsNoClass) {
  EXPECT_EQ(weft_test::refusal(CTC{.labels = 2, .blank = 3}, {5, 3}, {2}, 3),
            "CTC{.labels = 2}: has .blank = 3, which is none of the 3 classes of the network's output of shape [5, 3]; set .blank to the class "
            "that says nothing");
  EXPECT_EQ(weft_test::refusal(CTC{.labels = 2, .blank = -1}, {5, 3}, {2}, 3),
            "CTC{.labels = 2}: has .blank = -1, which is none of the 3 classes of the network's output of shape [5, 3]; set .blank to the class "
            "that says nothing");
}

}  // namespace
