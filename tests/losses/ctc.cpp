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
            "CTC{.labels = 2}: expects steps with one score per class, [T, C], some .labels and a .blank below C but the network's output has "
            "shape [3]; set .labels to the most that a sample has");
}

}  // namespace
