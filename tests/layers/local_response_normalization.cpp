// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/local_response_normalization.hpp>

#include <gtest/gtest.h>

#include "support/normalizations.hpp"

namespace {

using namespace weft;
using weft_test::expect_golden;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::parameter_names;
using weft_test::Trace;

TEST(LocalResponseNormalization, IsPyTorchs) {
  expect_golden("response_alexnet", LocalResponseNormalization{.k = 2});
  expect_golden("response_strong", LocalResponseNormalization{.alpha = 0.7});
  expect_golden("response_even", LocalResponseNormalization{.size = 4, .alpha = 0.9, .beta = 0.5, .k = 0.5});
  expect_golden("response_wide", LocalResponseNormalization{.size = 9, .alpha = 1.5, .beta = 1.25});
  expect_golden("response_itself", LocalResponseNormalization{.size = 1, .alpha = 0.5, .beta = 1});
}

TEST(LocalResponseNormalization, TakesARowOfChannels) {
  Trace t;
  const LocalResponseNormalization layer{.size = 3, .alpha = 3, .beta = 1};
  weft_test::expect_numbers(t.value(layer(t.given({4}, {1, 2, 0, -1}))), {1 / 6.0, 2 / 6.0, 0, -1 / 2.0});
}

TEST(LocalResponseNormalization, HasTheGradientOfItsForwardPass) {
  expect_gradients([](Trace& t) { return square(LocalResponseNormalization{.alpha = 0.5}(t.input({2, 2, 7}))); });
  expect_gradients([](Trace& t) { return LocalResponseNormalization{.size = 2, .alpha = 2}(t.parameter({5})); });
}

TEST(LocalResponseNormalization, RefusesWhatDividesByZero) {
  const auto mistake_of = [](const LocalResponseNormalization& layer) {
    const std::string all = mistake([&](Trace& t) { layer(t.input({3, 4})); });
    return all.substr(all.find("}: ") == std::string::npos ? 0 : all.find("}: ") + 3);
  };
  const std::string refusal = "expects a size of 1 or more, an alpha of 0 or more and a k above 0, so that it never divides by 0";
  EXPECT_EQ(mistake_of({.size = 0}), refusal);
  EXPECT_EQ(mistake_of({.alpha = -1}), refusal);
  EXPECT_EQ(mistake_of({.k = 0}), refusal);
  EXPECT_EQ(mistake_of({.alpha = 0}), "");
  EXPECT_EQ(mistake([](Trace& t) { LocalResponseNormalization{.size = -2}(t.input({3, 4})); }),
            "LocalResponseNormalization{.size = -2, .alpha = 0.0001, .beta = 0.75, .k = 1}: " + refusal);
}

}  // namespace
