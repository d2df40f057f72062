// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/dense.hpp>
#include <weft/scalar/activations.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

std::string mistake_of(const Dense& layer, const Shape& shape) {
  return weft_test::mistake([&](weft_test::Trace& t) { layer(t.input(shape)); });
}

TEST(Dense, IsAMatrixProductABiasAndAnActivation) {
  weft_test::Trace t;
  const Tensor y = Dense{.units = 2, .activation = relu}(t.input({3}));
  EXPECT_EQ(y.shape(), (Shape{2}));
  const auto r = weft_test::run(t.graph, {{1, 2, 3}, {1, -1, 1, -1, 1, -1}, {0.5, 2}}, 1);
  EXPECT_EQ(weft_test::numbers(r.value[y.id]), (weft_test::Numbers{6.5, 0}));
}

TEST(Dense, DeclaresItsParametersAsPyTorchDoes) {
  weft_test::Trace t;
  Dense{.units = 2}(t.input({3}));
  Dense{.units = 4, .bias = false, .name = "head"}(t.input({3}));
  ASSERT_EQ(t.graph.parameters.size(), 3);
  const Parameter &kernel = t.graph.parameters[0], &bias = t.graph.parameters[1], &head = t.graph.parameters[2];
  EXPECT_EQ(kernel.name.view(), "dense.weight");
  EXPECT_EQ(kernel.shape, (Shape{3, 2}));
  EXPECT_TRUE(kernel.transposed_in_files);
  EXPECT_EQ(kernel.initializer, glorot_uniform);
  EXPECT_EQ(bias.name.view(), "dense.bias");
  EXPECT_EQ(bias.shape, (Shape{2}));
  EXPECT_FALSE(bias.transposed_in_files);
  EXPECT_EQ(bias.initializer, zeros);
  EXPECT_EQ(head.name.view(), "head.weight");
  EXPECT_EQ(t.graph.layers[0].parameters, 8);
  EXPECT_EQ(t.graph.layers[1].parameters, 12);
}

TEST(Dense, RunsAlongTheLastAxis) {
  weft_test::Trace t;
  const Tensor y = Dense{.units = 1}(t.input({2, 3}));
  EXPECT_EQ(y.shape(), (Shape{2, 1}));
  const auto r = weft_test::run(t.graph, {{1, 2, 3, 4, 5, 6}, {1, 10, 100}, {1000}}, 1);
  EXPECT_EQ(weft_test::numbers(r.value[y.id]), (weft_test::Numbers{1321, 1654}));
}

TEST(Dense, HasAGradient) {
  weft_test::expect_gradients([](weft_test::Trace& t) { return Dense{.units = 3, .activation = gelu}(t.input({4})); });
  weft_test::expect_gradients(
      [](weft_test::Trace& t) { return Dense{.units = 2, .activation = tanh}(t.input({3, 2})); });
}

TEST(Dense, RefusesWhatIsNoFeatureVector) {
  EXPECT_EQ(
      mistake_of({.units = 10}, {28, 28, 32}),
      "Dense{.units = 10}: expects one feature vector per sample but receives a tensor of shape [28, 28, 32]; put "
      "Flatten{} before it");
  EXPECT_EQ(
      mistake_of({.units = 10}, {}),
      "Dense{.units = 10}: expects one feature vector per sample but receives a tensor of shape []; put Flatten{} "
      "before it");
  EXPECT_EQ(
      weft_test::mistake([](weft_test::Trace& t) { Dense{.units = 10}(t.tokens({4}, 9)); }),
      "Dense{.units = 10}: expects numbers but receives integers of shape [4]; put Embedding{.units = ...} before "
      "it");
}

TEST(Dense, RefusesToHaveNoUnits) {
  EXPECT_EQ(mistake_of({}, {3}), "Dense{.units = 0}: needs at least one unit; set .units to the number of outputs");
  EXPECT_EQ(mistake_of({.units = -2}, {3}),
            "Dense{.units = -2}: needs at least one unit; set .units to the number of outputs");
}

}  // namespace
