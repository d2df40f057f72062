// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/conv3d_transpose.hpp>
#include <weft/scalar/activations.hpp>

#include "support/convolutions.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_parameter;
using weft_test::Trace;

static_assert(Conv3DTranspose{}.stride == 1 && Conv3DTranspose{}.dilation == 1 && Conv3DTranspose{}.padding == valid);
static_assert(Conv3DTranspose{}.bias && Conv3DTranspose{}.activation.is_linear());

TEST(Conv3DTranspose, IsPyTorchsAndKeras) { weft_test::expect_convolutions<Conv3DTranspose, 3>("transposed_", 3); }

TEST(Conv3DTranspose, DeclaresItsParametersAsPyTorchDoes) {
  Trace t;
  Conv3DTranspose{.filters = 6, .kernel = {1, 2, 3}, .name = "up"}(t.input({2, 3, 4, 5}));
  ASSERT_EQ(t.graph.parameters.size(), 2);
  expect_parameter(t.graph.parameters[0], "up.weight", {1, 2, 3, 6, 5}, true);
  expect_parameter(t.graph.parameters[1], "up.bias", {6}, false);
  EXPECT_EQ(t.graph.layers[0].output, (Shape{2, 4, 6, 6}));
}

TEST(Conv3DTranspose, HasAGradient) {
  expect_gradients([](Trace& t) {
    return Conv3DTranspose{.filters = 2, .kernel = {2, 1, 2}, .stride = {1, 2, 1}, .padding = same, .activation = tanh}(t.input({2, 2, 2, 2}));
  });
}

TEST(Conv3DTranspose, RefusesWhatIsNoVolume) {
  EXPECT_EQ(weft_test::mistake([](Trace& t) { Conv3DTranspose{.filters = 8, .kernel = 3}(t.input({9, 9, 1})); }),
            "Conv3DTranspose{.filters = 8, .kernel = 3}: expects volumes [depth, height, width, channels] but receives a tensor of shape "
            "[9, 9, 1]; put Reshape{9, 9, 1, 1} before it");
}

}  // namespace
