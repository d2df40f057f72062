// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/concatenate.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

TEST(Concatenate, PutsTensorsSideBySide) {
  weft_test::Trace t;
  const Tensor a = t.given({2, 1}, {1, 2}), b = t.given({2, 2}, {3, 4, 5, 6});
  EXPECT_EQ(t.value(Concatenate{}(a, b)), (weft_test::Numbers{1, 3, 4, 2, 5, 6}));
  EXPECT_EQ(t.value(Concatenate{.axis = 0}(a, a)), (weft_test::Numbers{1, 2, 1, 2}));
  EXPECT_EQ(t.value(Concatenate{.axis = -2}(a, a)), (weft_test::Numbers{1, 2, 1, 2}));
  EXPECT_EQ(t.graph.layers[0].type, "Concatenate");
  EXPECT_EQ(t.graph.layers[0].output, (Shape{2, 3}));
}

TEST(Concatenate, JoinsAnyNumberOfTensors) {
  weft_test::Trace t;
  const Tensor a = t.given({1}, {1}), b = t.given({2}, {2, 3});
  EXPECT_EQ(t.value(Concatenate{}(a, b, a, b, a, b, a, b)), (weft_test::Numbers{1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3}));
}

TEST(Concatenate, HasAGradient) {
  weft_test::expect_gradients([](weft_test::Trace& t) {
    const Tensor x = t.input({2, 3});
    return square(Concatenate{.axis = 0}(x, t.input({1, 3}), x));
  });
}

TEST(Concatenate, RefusesWhatDoesNotFit) {
  EXPECT_EQ(weft_test::mistake([](weft_test::Trace& t) { Concatenate{}(t.input({3, 2}), t.input({4, 2})); }),
            "Concatenate{.axis = -1}: concatenate: shapes [3, 2] and [4, 2] must be equal but for axis -1; reshape "
            "or slice one of them first");
  EXPECT_EQ(weft_test::mistake([](weft_test::Trace& t) { Concatenate{.axis = 2}(t.input({3}), t.input({3})); }),
            "Concatenate{.axis = 2}: concatenate: there is no axis 2 in a tensor of shape [3]; its only axis is 0, or "
            "-1 from the end");
  EXPECT_EQ(weft_test::mistake([](weft_test::Trace& t) { Concatenate{}(t.input({3})); }),
            "Concatenate{.axis = -1}: expects two or more tensors but receives one; call it in a network of your own: "
            "Concatenate{}(a, b)");
}

}  // namespace
