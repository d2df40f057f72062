// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/conv1d_transpose.hpp>
#include <weft/scalar/activations.hpp>

#include "support/convolutions.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::expect_parameter;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(Conv1DTranspose{}.stride == 1 && Conv1DTranspose{}.dilation == 1 && Conv1DTranspose{}.padding == valid);
static_assert(Conv1DTranspose{}.bias && Conv1DTranspose{}.activation.is_linear());

std::string mistake_of(const Conv1DTranspose& layer, const Shape& shape) {
  return weft_test::mistake([&](Trace& t) { layer(t.input(shape)); });
}

TEST(Conv1DTranspose, IsPyTorchsAndKeras) { weft_test::expect_convolutions<Conv1DTranspose, 1>("transposed_", 13); }

TEST(Conv1DTranspose, SpreadsEachElementOverAWindow) {
  Trace t;
  const Tensor y = Conv1DTranspose{.filters = 1, .kernel = 2, .stride = 3}(t.input({2, 1}));
  const auto r = weft_test::run(t.graph, {{1, 2}, {10, 100}, {0.5}}, 1);
  EXPECT_EQ(weft_test::numbers(r.value[y.id]), (Numbers{10.5, 100.5, 0.5, 20.5, 200.5, 0.5}));
}

TEST(Conv1DTranspose, DeclaresItsParametersAsPyTorchDoes) {
  Trace t;
  Conv1DTranspose{.filters = 6, .kernel = 5}(t.input({7, 4}));
  ASSERT_EQ(t.graph.parameters.size(), 2);
  expect_parameter(t.graph.parameters[0], "conv1d_transpose.weight", {5, 6, 4}, true);
  expect_parameter(t.graph.parameters[1], "conv1d_transpose.bias", {6}, false);
  EXPECT_EQ(t.graph.layers[0].output, (Shape{11, 6}));
}

TEST(Conv1DTranspose, HasAGradient) {
  expect_gradients([](Trace& t) {
    return Conv1DTranspose{.filters = 3, .kernel = 3, .stride = 2, .padding = same, .activation = tanh}(t.input({4, 2}));
  });
  expect_gradients([](Trace& t) {
    return Conv1DTranspose{.filters = 2, .kernel = 3, .stride = 2, .padding = pad_of(3), .output_padding = 1, .dilation = 2}(t.input({5, 2}));
  });
}

TEST(Conv1DTranspose, RefusesWhatIsNoSequence) {
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 3}, {28}),
            "Conv1DTranspose{.filters = 8, .kernel = 3}: expects sequences [time, channels] but receives a tensor of shape [28]; put "
            "Reshape{28, 1} before it");
}

TEST(Conv1DTranspose, RefusesToLeaveNothing) {
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 3, .padding = pad_of(3)}, {4, 1}),
            "Conv1DTranspose{.filters = 8, .kernel = 3}: would make an image of extent 0 along axis 0 of one of shape [4, 1]; leave out less "
            "of it: take a smaller .padding, or an .output_padding of 0 or more");
  EXPECT_EQ(mistake_of({.filters = 8, .kernel = 3, .output_padding = -2}, {4, 1}),
            "Conv1DTranspose{.filters = 8, .kernel = 3}: would make an image of extent 6 along axis 0 of one of shape [4, 1]; leave out less "
            "of it: take a smaller .padding, or an .output_padding of 0 or more");
}

TEST(Conv1DTranspose, RefusesToBeCausal) {
  EXPECT_EQ(mistake_of({.filters = 6, .kernel = 2, .padding = causal}, {4, 6}),
            "Conv1DTranspose{.filters = 6, .kernel = 2}: expects .padding = valid, same or Padding{...} but it is causal; only Conv1D looks "
            "at the past alone");
}

}  // namespace
