// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/activation.hpp>
#include <weft/layers/dense.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

inline constexpr ScalarFunction cube{[](Scalar x) { return x * x * x; }, "cube"};

TEST(Activation, AppliesToEveryElement) {
  weft_test::Trace t;
  EXPECT_EQ(t.value(Activation{relu}(t.given({2, 2}, {-1, 2, -3, 4}))), (weft_test::Numbers{0, 2, 0, 4}));
  EXPECT_EQ(t.value(Activation{cube}(t.given({2}, {-1, 2}))), (weft_test::Numbers{-1, 8}));
}

TEST(Activation, IsNothingWhenLinear) {
  weft_test::Trace t;
  const Tensor x = t.input({3});
  EXPECT_EQ(Activation{}(x).id, x.id);
  EXPECT_EQ(Activation{linear}(x).id, x.id);
}

TEST(Activation, KnowsTheNamesThatTheStandardLibraryHasToo) {
  EXPECT_EQ(Activation{tanh}.function, &hyperbolic_tangent);
  EXPECT_EQ(Activation{exp}.function, &exponential);
  EXPECT_THROW(Activation{static_cast<Scalar (*)(Scalar)>(&weft::sin)}, weft::error);
}

TEST(Activation, IsALayerOfASequential) {
  using Net = Sequential<Input{4}, Dense{.units = 3, .activation = tanh}, Activation{cube}, Dense{.units = 2}>;
  Graph g;
  const Tensor y = Net{}(Net::inputs.declare(g, g.inputs));
  EXPECT_EQ(g.mistake.view(), "");
  EXPECT_EQ(y.shape(), (Shape{2}));
  ASSERT_EQ(g.layers.size(), 3);
  EXPECT_EQ(g.layers[1].type, "Activation");
  // In PyTorch an activation is a module: 0 Linear, 1 Tanh, 2 the cube, 3 Linear.
  EXPECT_EQ(g.parameters[2].name.view(), "3.weight");
}

TEST(Activation, HasAGradient) {
  weft_test::expect_gradients([](weft_test::Trace& t) { return Activation{tanh}(t.input({2, 3}, -2, 2)); });
}

}  // namespace
