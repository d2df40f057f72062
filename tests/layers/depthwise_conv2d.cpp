// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/depthwise_conv2d.hpp>
#include <weft/scalar/activations.hpp>

#include "support/convolutions.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_parameter;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(DepthwiseConv2D{}.stride == 1 && DepthwiseConv2D{}.dilation == 1 && DepthwiseConv2D{}.padding == valid);
static_assert(DepthwiseConv2D{}.multiplier == 1 && DepthwiseConv2D{}.bias && DepthwiseConv2D{}.activation.is_linear());

std::string mistake_of(const DepthwiseConv2D& layer, const Shape& shape) {
  return weft_test::mistake([&](Trace& t) { layer(t.input(shape)); });
}

TEST(DepthwiseConv2D, IsPyTorchsAndKeras) { weft_test::expect_convolutions<DepthwiseConv2D, 2>("depthwise_", 5); }

TEST(DepthwiseConv2D, KeepsChannelsApart) {
  Trace t;
  const Tensor y = DepthwiseConv2D{.kernel = 1, .multiplier = 2}(t.input({1, 1, 2}));
  const auto r = weft_test::run(t.graph, {{1, 2}, {1, 10, 100, 1000}, {0, 0, 0, 0.5}}, 1);
  EXPECT_EQ(weft_test::numbers(r.value[y.id]), (Numbers{1, 10, 200, 2000.5}));
}

TEST(DepthwiseConv2D, DeclaresItsParametersAsPyTorchDoes) {
  Trace t;
  DepthwiseConv2D{.kernel = {3, 2}, .multiplier = 2}(t.input({3, 4, 5}));
  ASSERT_EQ(t.graph.parameters.size(), 2);
  expect_parameter(t.graph.parameters[0], "depthwise_conv2d.weight", {3, 2, 1, 10}, true);
  expect_parameter(t.graph.parameters[1], "depthwise_conv2d.bias", {10}, false);
  EXPECT_EQ(t.graph.layers[0].output, (Shape{1, 3, 10}));
}

TEST(DepthwiseConv2D, HasAGradient) {
  expect_gradients([](Trace& t) { return DepthwiseConv2D{.kernel = 3, .stride = 2, .padding = same, .activation = tanh}(t.input({4, 3, 3})); });
  expect_gradients([](Trace& t) { return DepthwiseConv2D{.kernel = {1, 2}, .multiplier = 3, .bias = false}(t.input({2, 3, 2})); });
}

TEST(DepthwiseConv2D, Refuses) {
  EXPECT_EQ(mistake_of({.kernel = 3}, {28, 28}),
            "DepthwiseConv2D{.kernel = 3}: expects images [height, width, channels] but receives a tensor of shape [28, 28]; put "
            "Reshape{28, 28, 1} before it");
  EXPECT_EQ(mistake_of({.kernel = 3, .multiplier = 0}, {4, 4, 2}),
            "DepthwiseConv2D{.kernel = 3}: needs at least one filter a channel; set .multiplier to 1 or more");
  EXPECT_EQ(mistake_of({}, {4, 4, 2}),
            "DepthwiseConv2D{.kernel = 0}: needs a kernel, strides and dilations of 1 or more; set .kernel to the window's extents");
  EXPECT_EQ(mistake_of({.kernel = 5}, {4, 4, 2}),
            "DepthwiseConv2D{.kernel = 5}: its window covers 5 elements along axis 0 but the image of shape [4, 4, 2] has 4 with its padding; "
            "take a smaller kernel or .padding = same");
  EXPECT_EQ(mistake_of({.kernel = 3, .padding = causal}, {4, 4, 2}),
            "DepthwiseConv2D{.kernel = 3}: expects .padding = valid, same or Padding{...} but it is causal; only Conv1D looks at the past "
            "alone");
}

}  // namespace
