// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/initializers/constant.hpp>
#include <weft/layers/conv2d.hpp>
#include <weft/scalar/activations.hpp>

#include "support/convolutions.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_parameter;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(Conv2D{}.stride == 1 && Conv2D{}.dilation == 1 && Conv2D{}.padding == valid && Conv2D{}.groups == 1);
static_assert(Conv2D{}.bias && Conv2D{}.activation.is_linear());

std::string mistake_of(const Conv2D& layer, const Shape& shape) {
  return weft_test::mistake([&](Trace& t) { layer(t.input(shape)); });
}

TEST(Conv2D, IsPyTorchsAndKeras) { weft_test::expect_convolutions<Conv2D, 2>("conv_", 12); }

TEST(Conv2D, IsASumUnderAWindowABiasAndAnActivation) {
  Trace t;
  const Tensor y = Conv2D{.filters = 2, .kernel = {1, 2}, .activation = relu}(t.input({1, 3, 1}));
  EXPECT_EQ(y.shape(), (Shape{1, 2, 2}));
  const auto r = weft_test::run(t.graph, {{1, 2, 4}, {1, 10, 100, -1000}, {0.5, 3000}}, 1);
  EXPECT_EQ(weft_test::numbers(r.value[y.id]), (Numbers{201.5, 1010, 402.5, 0}));
}

TEST(Conv2D, DeclaresItsParametersAsPyTorchDoes) {
  Trace t;
  Conv2D{.filters = 6, .kernel = {3, 2}, .groups = 2}(t.input({5, 4, 8}));
  Conv2D{.filters = 1, .kernel = 1, .bias = false, .name = "head"}(t.input({5, 4, 8}));
  ASSERT_EQ(t.graph.parameters.size(), 3);
  expect_parameter(t.graph.parameters[0], "conv2d.weight", {3, 2, 4, 6}, true);
  expect_parameter(t.graph.parameters[1], "conv2d.bias", {6}, false);
  expect_parameter(t.graph.parameters[2], "head.weight", {1, 1, 8, 1}, true);
  EXPECT_EQ(t.graph.layers[0].output, (Shape{3, 3, 6}));
  EXPECT_EQ(t.graph.layers[0].parameters, 3 * 2 * 4 * 6 + 6);
}

TEST(Conv2D, TakesOtherInitializers) {
  Trace t;
  Conv2D{.filters = 2, .kernel = 1, .kernel_initializer = ones, .bias_initializer = ones}(t.input({1, 1, 1}));
  for (const Parameter& p : t.graph.parameters) EXPECT_EQ(p.initializer, ones) << p.name.view();
}

TEST(Conv2D, HasAGradient) {
  expect_gradients([](Trace& t) { return Conv2D{.filters = 3, .kernel = {2, 3}, .padding = same, .activation = gelu}(t.input({4, 3, 2})); });
  expect_gradients([](Trace& t) {
    const Conv2D strided{.filters = 4, .kernel = {3, 1}, .stride = {2, 3}, .padding = pad_of({2, 1}), .groups = 2, .activation = tanh};
    return strided(t.input({5, 4, 2}));
  });
  expect_gradients([](Trace& t) {
    return Conv2D{.filters = 2, .kernel = 2, .dilation = {2, 1}}(Conv2D{.filters = 3, .kernel = 2, .activation = tanh}(t.input({5, 4, 2})));
  });
}

TEST(Conv2D, RefusesWhatIsNoImage) {
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 3}, {28, 28}),
            "Conv2D{.filters = 8, .kernel = 3}: expects images [height, width, channels] but receives a tensor of shape [28, 28]; put "
            "Reshape{28, 28, 1} before it");
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = {3, 2}}, {784}),
            "Conv2D{.filters = 8, .kernel = {3, 2}}: expects images [height, width, channels] but receives a tensor of shape [784]; put "
            "Reshape{height, width, channels} before it");
  EXPECT_EQ(weft_test::mistake([](Trace& t) { Conv2D{.filters = 8, .kernel = 3}(t.tokens({4, 4, 1}, 9)); }),
            "Conv2D{.filters = 8, .kernel = 3}: expects images [height, width, channels] but receives integers of shape [4, 4, 1]; put "
            "Embedding{.units = ...} before it");
}

TEST(Conv2D, RefusesToHaveNoFilters) {
  EXPECT_EQ(mistake_of({.kernel = 3}, {4, 4, 1}),
            "Conv2D{.filters = 0, .kernel = 3}: needs at least one filter; set .filters to the number of output channels");
}

TEST(Conv2D, RefusesWindowsThatAreNone) {
  const char* none = ": needs a kernel, strides and dilations of 1 or more; set .kernel to the window's extents";
  EXPECT_EQ(mistake_of({.filters = 8}, {4, 4, 1}), std::string("Conv2D{.filters = 8, .kernel = 0}") + none);
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = {1, 0}}, {4, 4, 1}), std::string("Conv2D{.filters = 8, .kernel = {1, 0}}") + none);
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 1, .stride = {0, 1}}, {4, 4, 1}), std::string("Conv2D{.filters = 8, .kernel = 1}") + none);
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 1, .dilation = {1, -1}}, {4, 4, 1}), std::string("Conv2D{.filters = 8, .kernel = 1}") + none);
}

TEST(Conv2D, RefusesNumbersThatDoNotFit) {
  const std::string most = "Conv2D{.filters = 1, .kernel = 2}: expects strides, padding and what the window covers to be 32767 elements at most "
                           "along each axis; take smaller ones";
  for (const Conv2D& layer : {Conv2D{.filters = 1, .kernel = 2, .stride = {1, 32768}},
                              Conv2D{.filters = 1, .kernel = 2, .padding = pad_of(32768)},
                              Conv2D{.filters = 1, .kernel = 2, .padding = Padding{.after = {40000}}},
                              Conv2D{.filters = 1, .kernel = 2, .padding = same, .dilation = 32767}})
    EXPECT_EQ(mistake_of(layer, {4, 4, 1}), most);
  EXPECT_EQ(mistake_of({.filters = 1, .kernel = 2, .padding = same, .dilation = {32766, 1}}, {4, 4, 1}), "");
  EXPECT_EQ(mistake_of({.filters = 1, .kernel = 2, .padding = Padding{.after = {0, -1}}}, {4, 4, 1}),
            "Conv2D{.filters = 1, .kernel = 2}: cannot add a negative number of zeros; put Cropping2D{} before it to make the image smaller");
}

TEST(Conv2D, RefusesWindowsLargerThanTheImage) {
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 3, .padding = pad_of({0, 1}), .dilation = 2}, {6, 2, 1}),
            "Conv2D{.filters = 8, .kernel = 3}: its window covers 5 elements along axis 1 but the image of shape [6, 2, 1] has 4 with its "
            "padding; take a smaller kernel or .padding = same");
}

TEST(Conv2D, RefusesGroupsThatDivideNothing) {
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 1, .groups = 3}, {4, 4, 6}),
            "Conv2D{.filters = 8, .kernel = 1}: cannot put 6 channels and 8 filters into 3 groups; .groups must divide both");
  EXPECT_EQ(mistake_of({.filters = 6, .kernel = 1, .groups = 4}, {4, 4, 6}),
            "Conv2D{.filters = 6, .kernel = 1}: cannot put 6 channels and 6 filters into 4 groups; .groups must divide both");
  EXPECT_EQ(mistake_of({.filters = 6, .kernel = 1, .groups = 0}, {4, 4, 6}),
            "Conv2D{.filters = 6, .kernel = 1}: cannot put 6 channels and 6 filters into 0 groups; .groups must divide both");
}

TEST(Conv2D, RefusesToBeCausal) {
  EXPECT_EQ(mistake_of({.filters = 6, .kernel = 2, .padding = causal}, {4, 4, 6}),
            "Conv2D{.filters = 6, .kernel = 2}: expects .padding = valid, same or Padding{...} but it is causal; only Conv1D looks at the past "
            "alone");
}

}  // namespace
