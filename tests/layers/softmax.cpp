// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/softmax.hpp>

#include <gtest/gtest.h>

#include "support/comparisons.hpp"
#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

TEST(Softmax, MakesProbabilitiesAlongTheLastAxis) {
  weft_test::Trace t;
  const Tensor y = Softmax{}(t.given({2, 2}, {0, std::log(3.0), 1e4, -1e4}));
  weft_test::expect_near(t.value(y), {0.25, 0.75, 1, 0});
  ASSERT_EQ(t.graph.layers.size(), 1);
  EXPECT_EQ(t.graph.layers[0].type, "Softmax");
}

TEST(Softmax, HasAGradient) {
  weft_test::expect_gradients([](weft_test::Trace& t) { return Softmax{}(t.input({2, 3}, -2, 2)); });
}

TEST(Softmax, RefusesASingleNumber) {
  EXPECT_EQ(weft_test::mistake([](weft_test::Trace& t) { Softmax{}(t.input({})); }),
            "Softmax{}: needs a last axis to run along but receives a single number; give it one score per class");
}

}  // namespace
