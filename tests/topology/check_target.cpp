// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/topology/check_target.hpp>

#include <gtest/gtest.h>

#include "support/trace.hpp"

namespace {

using namespace weft;

struct Rule {};

TEST(CheckTarget, LetsTheWantedShapePass) {
  EXPECT_EQ(weft_test::mistake([](weft_test::Trace& t) {
              EXPECT_TRUE(check_target(Rule{}, t.input({2}), t.input({2, 3}), {2}));
              EXPECT_TRUE(check_classes(Rule{}, t.input({2, 3}), "Other{}"));
            }),
            "");
}

TEST(CheckTarget, NamesWhoComparesAndBothShapes) {
  EXPECT_EQ(weft_test::mistake(
                [](weft_test::Trace& t) { EXPECT_FALSE(check_target(Rule{}, t.input({3}), t.input({2, 3}), {2})); }),
            "Rule{}: expects a target of shape [2] for the network's output of shape [2, 3] but receives one of shape "
            "[3]; give both one shape, or choose a loss and metrics for the same targets");
}

TEST(CheckTarget, SaysWhatToTakeForOneScore) {
  EXPECT_EQ(
      weft_test::mistake([](weft_test::Trace& t) { EXPECT_FALSE(check_classes(Rule{}, t.input({2, 1}), "Other{}")); }),
      "Rule{}: expects two or more classes along the last axis but the network's output has shape [2, 1]; end "
      "the network with Dense{.units = <classes>}, or compare a single score by Other{}");
}

TEST(CheckTarget, KeepsTheFirstMistake) {
  EXPECT_EQ(weft_test::mistake([](weft_test::Trace& t) {
              const Tensor x = t.input({3}).fail(Text("an earlier mistake"));
              EXPECT_FALSE(check_classes(Rule{}, x, "Other{}"));
              EXPECT_FALSE(check_target(Rule{}, x, x, {3}));
            }),
            "an earlier mistake");
}

}  // namespace
