// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/feed_forward.hpp>

#include <gtest/gtest.h>

#include <weft/scalar/activations.hpp>

#include "support/attention_golden.hpp"
#include "support/normalizations.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_pytorchs;
using weft_test::mistake;
using weft_test::Trace;

TEST(FeedForward, IsTwoDenseLayers) {
  Trace t;
  const Tensor y = FeedForward{.units = 2}(t.given({1}, {2}));
  const weft_test::Numbers values[] = {{1, -1}, {0.5, 0.25}, {10, 100}, {1000}};
  ASSERT_EQ(t.graph.parameters.size(), 4);
  for (int k = 0; k < 4; ++k) t.give(t.graph.parameters[k].node, values[k]);
  EXPECT_EQ(t.value(y), (weft_test::Numbers{1025}));
}

TEST(FeedForward, DeclaresWhatATransformerOfPyTorchDoes) {
  EXPECT_EQ(weft_test::parameter_names(FeedForward{.units = 3}, {5, 2}),
            "feed_forward.linear1.weight[2, 3] feed_forward.linear1.bias[3] feed_forward.linear2.weight[3, 2] feed_forward.linear2.bias[2]");
}

TEST(FeedForward, HasAGradient) {
  expect_gradients([](Trace& t) { return FeedForward{.units = 3, .activation = gelu, .dropout = 0.5}(t.input({2, 4})); });
}

TEST(FeedForward, RefusesToHaveNoUnits) {
  EXPECT_EQ(mistake([](Trace& t) { FeedForward{}(t.input({2, 4})); }),
            "FeedForward{.units = 0}: Dense{.units = 0}: needs at least one unit; set .units to the number of outputs");
}

}  // namespace
