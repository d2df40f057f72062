// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/flatten.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

TEST(Flatten, PutsAllNumbersInOneRow) {
  weft_test::Trace t;
  const Tensor y = Flatten{}(t.given({2, 1, 3}, {1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(y.shape(), (Shape{6}));
  EXPECT_EQ(t.value(y), (weft_test::Numbers{1, 2, 3, 4, 5, 6}));
}

TEST(Flatten, MakesAnAxisForASingleNumber) {
  weft_test::Trace t;
  EXPECT_EQ(Flatten{}(t.input({})).shape(), (Shape{1}));
}

TEST(Flatten, KeepsIntegers) {
  weft_test::Trace t;
  EXPECT_EQ(Flatten{}(t.tokens({2, 3}, 5)).node().element, Element::int32);
}

TEST(Flatten, HasARowInTheSummary) {
  weft_test::Trace t;
  Flatten{.name = "row"}(t.input({2, 3}));
  ASSERT_EQ(t.graph.layers.size(), 1);
  EXPECT_EQ(t.graph.layers[0].type, "Flatten");
  EXPECT_EQ(t.graph.layers[0].name.view(), "row");
  EXPECT_EQ(t.graph.layers[0].output, (Shape{6}));
  EXPECT_EQ(t.graph.layers[0].parameters, 0);
}

TEST(Flatten, HasAGradient) {
  weft_test::expect_gradients([](weft_test::Trace& t) { return square(Flatten{}(t.input({2, 3}))); });
}

}  // namespace
