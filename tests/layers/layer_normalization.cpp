// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/layer_normalization.hpp>

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

static_assert(LayerNormalization{}.axes == 1 && LayerNormalization{}.epsilon == 1e-3);

TEST(LayerNormalization, IsPyTorchs) {
  expect_golden("layer_row", LayerNormalization{.epsilon = 1e-5});
  expect_golden("layer_rows", LayerNormalization{.epsilon = 1e-5});
  expect_golden("layer_axes", LayerNormalization{.axes = 2, .epsilon = 1e-5});
  expect_golden("layer_all", LayerNormalization{.axes = 3, .epsilon = 1e-5, .center = false});
  expect_golden("layer_plain", LayerNormalization{.epsilon = 1e-5, .center = false, .scale = false});
}

TEST(LayerNormalization, DeclaresWhatPyTorchStores) {
  EXPECT_EQ(parameter_names(LayerNormalization{}, {2, 3}), "layer_normalization.weight[3] layer_normalization.bias[3]");
  EXPECT_EQ(parameter_names(LayerNormalization{.axes = 2, .center = false}, {2, 3}), "layer_normalization.weight[2, 3]");
  Trace t;
  LayerNormalization{}(t.input({2}));
  EXPECT_EQ(t.graph.parameters[0].initializer, ones);
  EXPECT_EQ(t.graph.parameters[1].initializer, zeros);
}

// A mean far larger than what varies leaves no digits to a difference of means of squares.
TEST(LayerNormalization, KeepsItsDigitsFarFromZero) {
  Trace t;
  const Tensor y = LayerNormalization{.epsilon = 1e-12, .center = false, .scale = false}(t.given({4}, {1e8 + 1, 1e8 - 1, 1e8 + 1, 1e8 - 1}));
  weft_test::expect_numbers(t.value(y), {1, -1, 1, -1});
}

TEST(LayerNormalization, HasTheGradientOfItsForwardPass) {
  expect_gradients([](Trace& t) { return square(LayerNormalization{}(t.input({2, 5}))); });
  expect_gradients([](Trace& t) { return square(LayerNormalization{.axes = 2}(t.parameter({2, 3, 2}))); });
}

TEST(LayerNormalization, RefusesWhatItCannotNormalize) {
  EXPECT_EQ(mistake([](Trace& t) { LayerNormalization{}(t.input({})); }),
            "LayerNormalization{}: needs a last axis of channels but receives a single number; give it one value per channel");
  EXPECT_EQ(mistake([](Trace& t) { LayerNormalization{}(t.tokens({3}, 9)); }),
            "LayerNormalization{}: expects numbers but receives integers of shape [3]; put Embedding{.units = ...} before it");
  for (const int axes : {0, 3})
    EXPECT_EQ(mistake([&](Trace& t) { LayerNormalization{.axes = axes}(t.input({2, 3})); }),
              "LayerNormalization{.axes = " + std::to_string(axes) + "}: cannot normalize the last " + std::to_string(axes) +
                  " axes of a tensor of shape [2, 3]; set .axes to a number from 1 to 2");
}

}  // namespace
