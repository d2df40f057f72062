// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/conv1d.hpp>
#include <weft/scalar/activations.hpp>

#include "support/convolutions.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_parameter;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(Conv1D{}.stride == 1 && Conv1D{}.dilation == 1 && Conv1D{}.padding == valid && Conv1D{}.groups == 1);
static_assert(Conv1D{}.bias && Conv1D{}.activation.is_linear());

std::string mistake_of(const Conv1D& layer, const Shape& shape) {
  return weft_test::mistake([&](Trace& t) { layer(t.input(shape)); });
}

TEST(Conv1D, IsPyTorchsAndKeras) { weft_test::expect_convolutions<Conv1D, 1>("conv_", 10); }

TEST(Conv1D, DeclaresItsParametersAsPyTorchDoes) {
  Trace t;
  Conv1D{.filters = 6, .kernel = 5, .groups = 2}(t.input({7, 4}));
  ASSERT_EQ(t.graph.parameters.size(), 2);
  expect_parameter(t.graph.parameters[0], "conv1d.weight", {5, 2, 6}, true);
  expect_parameter(t.graph.parameters[1], "conv1d.bias", {6}, false);
  EXPECT_EQ(t.graph.layers[0].output, (Shape{3, 6}));
}

// Every weight is 1: a result is the sum of all that it sees.
TEST(Conv1D, CausalSeesThePastAlone) {
  Trace t;
  const Tensor y = Conv1D{.filters = 1, .kernel = 3, .padding = causal, .dilation = 2}(t.given({6, 1}, {1, 10, 100, 1e3, 1e4, 1e5}));
  t.limit(t.graph.parameters[0].node, 1, 1);
  t.limit(t.graph.parameters[1].node, 0, 0);
  EXPECT_EQ(t.value(y), (Numbers{1, 10, 101, 1010, 10101, 101010}));
}

TEST(Conv1D, HasAGradient) {
  expect_gradients([](Trace& t) {
    return Conv1D{.filters = 3, .kernel = 3, .padding = causal, .dilation = 2, .activation = tanh}(t.input({6, 2}));
  });
  expect_gradients([](Trace& t) { return Conv1D{.filters = 2, .kernel = 2, .stride = 3, .padding = pad_of(2), .groups = 2}(t.input({7, 4})); });
}

TEST(Conv1D, RefusesWhatIsNoSequence) {
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 3}, {28}),
            "Conv1D{.filters = 8, .kernel = 3}: expects sequences [time, channels] but receives a tensor of shape [28]; put Reshape{28, 1} "
            "before it");
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 3}, {28, 28, 1}),
            "Conv1D{.filters = 8, .kernel = 3}: expects sequences [time, channels] but receives a tensor of shape [28, 28, 1]; put "
            "Reshape{time, channels} before it");
}

TEST(Conv1D, RefusesWindowsLargerThanTheSequence) {
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 5}, {4, 1}),
            "Conv1D{.filters = 8, .kernel = 5}: its window covers 5 elements along axis 0 but the image of shape [4, 1] has 4 with its "
            "padding; take a smaller kernel or .padding = same");
}

}  // namespace
