// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/add.hpp>
#include <weft/layers/dense.hpp>
#include <weft/topology/sequential.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

TEST(Add, SumsTensors) {
  weft_test::Trace t;
  const Tensor a = t.given({2}, {1, 2}), b = t.given({2}, {10, 20}), c = t.given({1}, {100});
  EXPECT_EQ(t.value(add(a, b)), (weft_test::Numbers{11, 22}));
  EXPECT_EQ(t.value(add(a, b, a, a, a, a, a)), (weft_test::Numbers{16, 32}));
  EXPECT_EQ(t.value(Add{}(a, b, c)), (weft_test::Numbers{111, 122}));
}

TEST(Add, HasARowInTheSummary) {
  weft_test::Trace t;
  const Tensor x = t.input({2});
  Add{.name = "skip"}(x, x);
  ASSERT_EQ(t.graph.layers.size(), 1);
  EXPECT_EQ(t.graph.layers[0].type, "Add");
  EXPECT_EQ(t.graph.layers[0].name.view(), "skip");
}

TEST(Add, HasAGradient) {
  weft_test::expect_gradients([](weft_test::Trace& t) {
    const Tensor x = t.input({2, 3});
    return square(Add{}(x, t.input({3}), x));
  });
}

TEST(Add, RefusesShapesThatDoNotMeet) {
  EXPECT_EQ(
      weft_test::mistake([](weft_test::Trace& t) { Add{}(t.input({3}), t.input({4})); }),
      "Add{}: cannot combine tensors of shapes [3] and [4]; counted from the last, axes must be equal or 1, so "
      "reshape one of them or give both the same units");
}

TEST(Add, RefusesToStandAlone) {
  using Net = Sequential<Input{4}, Add{}, Dense{.units = 2}>;
  Graph g;
  Net{}(Net::inputs.declare(g, g.inputs));
  EXPECT_EQ(g.mistake.view(),
            "layer 1, Add{}: expects two or more tensors but receives one; call it in a network of "
            "your own: Add{}(a, b)");
}

}  // namespace
