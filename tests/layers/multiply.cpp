// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/multiply.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

TEST(Multiply, MultipliesTensors) {
  weft_test::Trace t;
  const Tensor a = t.given({2}, {1, 2}), b = t.given({2}, {10, 20}), c = t.given({1}, {100});
  EXPECT_EQ(t.value(multiply(a, b)), (weft_test::Numbers{10, 40}));
  EXPECT_EQ(t.value(multiply(a, a, a, a, a, a)), (weft_test::Numbers{1, 64}));
  EXPECT_EQ(t.value(Multiply{}(a, b, c)), (weft_test::Numbers{1000, 4000}));
  EXPECT_EQ(t.graph.layers[0].type, "Multiply");
}

TEST(Multiply, HasAGradient) {
  weft_test::expect_gradients([](weft_test::Trace& t) {
    const Tensor x = t.input({2, 3});
    return Multiply{}(x, t.input({3}), x);
  });
}

TEST(Multiply, RefusesWhatDoesNotFit) {
  EXPECT_EQ(weft_test::mistake([](weft_test::Trace& t) { Multiply{}(t.input({3}), t.input({3}), t.input({4})); }),
            "Multiply{}: cannot combine tensors of shapes [3] and [4]; counted from the last, axes must be equal or "
            "1, so reshape one of them or give both the same units");
  EXPECT_EQ(weft_test::mistake([](weft_test::Trace& t) { Multiply{}(t.input({3})); }),
            "Multiply{}: expects two or more tensors but receives one; call it in a network of your own: "
            "Multiply{}(a, b)");
}

}  // namespace
