// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/dropout.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

static_assert(Dropout{}.rate == 0.5);

TEST(Dropout, DropsItsShareAndScalesTheRest) {
  weft_test::Trace t;
  const int n = 20'000;
  const weft_test::Numbers y = t.value(Dropout{.rate = 0.2}(t.given({n}, weft_test::Numbers(n, 4.0))));
  int dropped = 0;
  for (double v : y) {
    if (v == 0)
      ++dropped;
    else
      EXPECT_NEAR(v, 5, 1e-6);
  }
  EXPECT_NEAR(dropped, 0.2 * n, 4 * std::sqrt(n * 0.2 * 0.8));
}

TEST(Dropout, DropsOthersInEverySampleAndLayer) {
  weft_test::Trace t;
  const Tensor x = t.given({64}, weft_test::Numbers(128, 1.0)), a = Dropout{}(x), b = Dropout{}(x);
  const weft_test::Numbers first = t.value(a, 2), second = t.value(b, 2);
  EXPECT_NE(first, second);
  EXPECT_FALSE(std::equal(first.begin(), first.begin() + 64, first.begin() + 64));
}

TEST(Dropout, IsNothingButWhileTraining) {
  weft_test::Trace t;
  const Tensor x = t.input({3});
  EXPECT_EQ(Dropout{.rate = 0}(x).id, x.id);
  t.graph.training = false;
  EXPECT_EQ(Dropout{}(x).id, x.id);
}

TEST(Dropout, PassesGradientsWhereItPassedNumbers) {
  weft_test::expect_gradients([](weft_test::Trace& t) { return square(Dropout{.rate = 0.4}(t.input({3, 4}))); });
}

TEST(Dropout, RefusesWhatIsNoRate) {
  const auto mistake_of = [](double rate) {
    return weft_test::mistake([&](weft_test::Trace& t) { Dropout{.rate = rate}(t.input({3})); });
  };
  EXPECT_EQ(
      mistake_of(1),
      "Dropout{.rate = 1}: expects a rate of at least 0 and less than 1; it is the share of the numbers set to 0");
  EXPECT_EQ(mistake_of(-0.25),
            "Dropout{.rate = -0.25}: expects a rate of at least 0 and less than 1; it is the share "
            "of the numbers set to 0");
  EXPECT_EQ(mistake_of(0.999), "");
  EXPECT_EQ(weft_test::mistake([&](weft_test::Trace& t) { Dropout{}(t.tokens({3}, 9)); }),
            "Dropout{.rate = 0.5}: expects numbers but receives integers of shape [3]; put Embedding{.units = ...} before it");
}

TEST(Dropout, RefusesARateEvenWhereItWouldBeNothing) {
  EXPECT_NE(weft_test::mistake([](weft_test::Trace& t) {
              t.graph.training = false;
              Dropout{.rate = 20}(t.input({3}));
            }),
            "");
}

}  // namespace
