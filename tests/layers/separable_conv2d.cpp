// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/separable_conv2d.hpp>
#include <weft/scalar/activations.hpp>

#include "support/convolutions.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_parameter;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(SeparableConv2D{}.stride == 1 && SeparableConv2D{}.dilation == 1 && SeparableConv2D{}.padding == valid);
static_assert(SeparableConv2D{}.multiplier == 1 && SeparableConv2D{}.bias && SeparableConv2D{}.activation.is_linear());

std::string mistake_of(const SeparableConv2D& layer, const Shape& shape) {
  return weft_test::mistake([&](Trace& t) { layer(t.input(shape)); });
}

TEST(SeparableConv2D, IsPyTorchsAndKeras) { weft_test::expect_convolutions<SeparableConv2D, 2>("separable_", 4); }

TEST(SeparableConv2D, MixesWhatEachChannelGives) {
  Trace t;
  const Tensor y = SeparableConv2D{.filters = 1, .kernel = {1, 2}, .activation = relu}(t.input({1, 2, 2}));
  const auto r = weft_test::run(t.graph, {{1, 2, 3, 4}, {1, 10, 100, 1000}, {2, -1}, {4500}}, 1);
  EXPECT_EQ(weft_test::numbers(r.value[y.id]), (Numbers{2 * 301 - 4020 + 4500}));
}

// As a module of two convolutions, depthwise and pointwise, is stored.
TEST(SeparableConv2D, DeclaresTheParametersOfBoth) {
  Trace t;
  SeparableConv2D{.filters = 7, .kernel = {3, 2}, .multiplier = 2}(t.input({3, 4, 5}));
  SeparableConv2D{.filters = 1, .kernel = 1, .bias = false, .name = "b"}(t.input({3, 4, 5}));
  ASSERT_EQ(t.graph.parameters.size(), 5);
  expect_parameter(t.graph.parameters[0], "separable_conv2d.depthwise.weight", {3, 2, 1, 10}, true);
  expect_parameter(t.graph.parameters[1], "separable_conv2d.pointwise.weight", {1, 1, 10, 7}, true);
  expect_parameter(t.graph.parameters[2], "separable_conv2d.pointwise.bias", {7}, false);
  EXPECT_EQ(t.graph.parameters[4].name.view(), "b.pointwise.weight");
  EXPECT_EQ(t.graph.layers[0].output, (Shape{1, 3, 7}));
  EXPECT_EQ(t.graph.layers[0].parameters, 3 * 2 * 10 + 10 * 7 + 7);
}

TEST(SeparableConv2D, HasAGradient) {
  expect_gradients([](Trace& t) {
    return SeparableConv2D{.filters = 3, .kernel = 2, .stride = 2, .padding = same, .multiplier = 2, .activation = tanh}(t.input({4, 3, 2}));
  });
}

TEST(SeparableConv2D, Refuses) {
  EXPECT_EQ(mistake_of({.kernel = 3}, {4, 4, 2}),
            "SeparableConv2D{.filters = 0, .kernel = 3}: needs at least one filter; set .filters to the number of output channels");
  EXPECT_EQ(mistake_of({.filters = 4, .kernel = 3}, {28, 28}),
            "SeparableConv2D{.filters = 4, .kernel = 3}: expects images [height, width, channels] but receives a tensor of shape [28, 28]; put "
            "Reshape{28, 28, 1} before it");
  EXPECT_EQ(mistake_of({.filters = 4, .kernel = 3, .multiplier = -1}, {4, 4, 2}),
            "SeparableConv2D{.filters = 4, .kernel = 3}: needs at least one filter a channel; set .multiplier to 1 or more");
  EXPECT_EQ(mistake_of({.filters = 4, .kernel = 3, .padding = causal}, {4, 4, 2}),
            "SeparableConv2D{.filters = 4, .kernel = 3}: expects .padding = valid, same or Padding{...} but it is causal; only Conv1D looks at "
            "the past alone");
}

}  // namespace
