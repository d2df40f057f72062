// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/conv3d.hpp>
#include <weft/scalar/activations.hpp>

#include "support/convolutions.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_parameter;
using weft_test::Trace;

static_assert(Conv3D{}.stride == 1 && Conv3D{}.dilation == 1 && Conv3D{}.padding == valid && Conv3D{}.groups == 1);
static_assert(Conv3D{}.bias && Conv3D{}.activation.is_linear());

std::string mistake_of(const Conv3D& layer, const Shape& shape) {
  return weft_test::mistake([&](Trace& t) { layer(t.input(shape)); });
}

TEST(Conv3D, IsPyTorchsAndKeras) { weft_test::expect_convolutions<Conv3D, 3>("conv_", 5); }

TEST(Conv3D, DeclaresItsParametersAsPyTorchDoes) {
  Trace t;
  Conv3D{.filters = 6, .kernel = {1, 2, 3}, .groups = 2}(t.input({2, 3, 4, 4}));
  ASSERT_EQ(t.graph.parameters.size(), 2);
  expect_parameter(t.graph.parameters[0], "conv3d.weight", {1, 2, 3, 2, 6}, true);
  expect_parameter(t.graph.parameters[1], "conv3d.bias", {6}, false);
  EXPECT_EQ(t.graph.layers[0].output, (Shape{2, 2, 2, 6}));
}

TEST(Conv3D, HasAGradient) {
  expect_gradients([](Trace& t) {
    return Conv3D{.filters = 2, .kernel = {2, 1, 2}, .stride = {1, 2, 1}, .padding = same, .activation = tanh}(t.input({2, 3, 2, 2}));
  });
}

TEST(Conv3D, RefusesWhatIsNoVolume) {
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 3}, {9, 9, 9}),
            "Conv3D{.filters = 8, .kernel = 3}: expects volumes [depth, height, width, channels] but receives a tensor of shape [9, 9, 9]; put "
            "Reshape{9, 9, 9, 1} before it");
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 3}, {9, 9}),
            "Conv3D{.filters = 8, .kernel = 3}: expects volumes [depth, height, width, channels] but receives a tensor of shape [9, 9]; put "
            "Reshape{depth, height, width, channels} before it");
}

TEST(Conv3D, RefusesToBeCausal) {
  EXPECT_EQ(mistake_of({.filters = 6, .kernel = 2, .padding = causal}, {4, 4, 4, 6}),
            "Conv3D{.filters = 6, .kernel = 2}: expects .padding = valid, same or Padding{...} but it is causal; only Conv1D looks at the past "
            "alone");
}

}  // namespace
