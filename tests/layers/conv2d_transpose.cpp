// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/conv2d_transpose.hpp>
#include <weft/scalar/activations.hpp>

#include "support/convolutions.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_parameter;
using weft_test::Trace;

static_assert(Conv2DTranspose{}.stride == 1 && Conv2DTranspose{}.dilation == 1 && Conv2DTranspose{}.padding == valid);
static_assert(Conv2DTranspose{}.bias && Conv2DTranspose{}.activation.is_linear());

std::string mistake_of(const Conv2DTranspose& layer, const Shape& shape) {
  return weft_test::mistake([&](Trace& t) { layer(t.input(shape)); });
}

TEST(Conv2DTranspose, IsPyTorchsAndKeras) { weft_test::expect_convolutions<Conv2DTranspose, 2>("transposed_", 6); }

TEST(Conv2DTranspose, DeclaresItsParametersAsPyTorchDoes) {
  Trace t;
  Conv2DTranspose{.filters = 6, .kernel = {3, 2}, .bias = false}(t.input({2, 3, 4}));
  ASSERT_EQ(t.graph.parameters.size(), 1);
  expect_parameter(t.graph.parameters[0], "conv2d_transpose.weight", {3, 2, 6, 4}, true);
  EXPECT_EQ(t.graph.layers[0].output, (Shape{4, 4, 6}));
}

// Twice the size, and a convolution that halves it takes it back to where it was.
TEST(Conv2DTranspose, SameIsTheShapeThatAConvolutionCameFrom) {
  Trace t;
  for (int kernel = 1; kernel < 6; ++kernel)
    for (int stride = 1; stride < 4; ++stride)
      EXPECT_EQ((Conv2DTranspose{.filters = 2, .kernel = {kernel, 3}, .stride = {stride, 2}, .padding = same}(t.input({5, 4, 3})).shape()),
                (Shape{5 * stride, 8, 2}));
}

TEST(Conv2DTranspose, HasAGradient) {
  expect_gradients([](Trace& t) {
    return Conv2DTranspose{.filters = 3, .kernel = {3, 2}, .stride = {2, 1}, .padding = same, .activation = tanh}(t.input({3, 2, 2}));
  });
  expect_gradients([](Trace& t) {
    return Conv2DTranspose{.filters = 2, .kernel = 3, .stride = 2, .padding = pad_of(1), .output_padding = {1, 0}}(t.input({2, 3, 2}));
  });
}

TEST(Conv2DTranspose, RefusesWhatIsNoImage) {
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 3}, {7, 7}),
            "Conv2DTranspose{.filters = 8, .kernel = 3}: expects images [height, width, channels] but receives a tensor of shape [7, 7]; put "
            "Reshape{7, 7, 1} before it");
}

TEST(Conv2DTranspose, RefusesWhatAConvolutionRefuses) {
  EXPECT_EQ(mistake_of({.kernel = 3}, {4, 4, 1}),
            "Conv2DTranspose{.filters = 0, .kernel = 3}: needs at least one filter; set .filters to the number of output channels");
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 1, .stride = 0}, {4, 4, 1}),
            "Conv2DTranspose{.filters = 8, .kernel = 1}: needs a kernel, strides and dilations of 1 or more; set .kernel to the window's "
            "extents");
}

}  // namespace
