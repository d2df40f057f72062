// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations/reshape.hpp>

#include "support/numeric_gradient.hpp"

namespace {

using weft::reshape;
using weft::Shape;
using weft::Tensor;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

TEST(Reshape, KeepsTheNumbersInOrder) {
  Trace t;
  const Tensor x = t.given({2, 3}, {1, 2, 3, 4, 5, 6}), y = reshape(x, {3, 2});
  EXPECT_EQ(y.shape(), (Shape{3, 2}));
  EXPECT_EQ(t.value(y), (Numbers{1, 2, 3, 4, 5, 6}));
}

TEST(Reshape, FindsTheExtentLeftOpen) {
  Trace t;
  const Tensor x = t.input({2, 3, 4});
  EXPECT_EQ(reshape(x, {-1}).shape(), (Shape{24}));
  EXPECT_EQ(reshape(x, {4, -1}).shape(), (Shape{4, 6}));
  EXPECT_EQ(reshape(x, {-1, 1, 24}).shape(), (Shape{1, 1, 24}));
}

TEST(Reshape, TwoInARowAreOne) {
  Trace t;
  const Tensor x = t.input({2, 3}), y = reshape(reshape(x, {6}), {3, 2});
  EXPECT_EQ(y.node().operand[0], x.id);
  EXPECT_EQ(reshape(y, {2, 3}).id, x.id);
}

TEST(Reshape, Gradients) {
  expect_gradients([](Trace& t) { return square(reshape(t.input({2, 3}), {6})); });
  expect_gradients([](Trace& t) { return square(reshape(t.parameter({1, 2, 1, 3}), {3, 2})); });
  expect_gradients([](Trace& t) { return square(reshape(t.input({}), {1, 1})); });
  expect_gradients([](Trace& t) { return square(reshape(t.input({1}), {})); });
}

TEST(Reshape, RefusesAnotherSize) {
  EXPECT_EQ(mistake([](Trace& t) { reshape(t.input({2, 3}), {4}); }),
            "cannot reshape a tensor of shape [2, 3] (6 numbers) into shape [4] (4 numbers); the extents must "
            "multiply to 6, and one may be -1");
  EXPECT_EQ(mistake([](Trace& t) { reshape(t.input({2, 3}), {4, -1}); }),
            "cannot reshape a tensor of shape [2, 3] (6 numbers) into shape [4, -1] (4 numbers); the extents must "
            "multiply to 6, and one may be -1");
}

TEST(Reshape, RefusesExtentsThatAreNone) {
  const std::string text = "reshape: every extent must be positive, but one may be -1 and follow from the others; "
                           "the shape asked for is ";
  EXPECT_EQ(mistake([](Trace& t) { reshape(t.input({2, 3}), {-2, -3}); }), text + "[-2, -3]");
  EXPECT_EQ(mistake([](Trace& t) { reshape(t.input({2, 3}), {6, 0}); }), text + "[6, 0]");
  EXPECT_EQ(mistake([](Trace& t) { reshape(t.input({2, 3}), {-1, -1}); }), text + "[-1, -1]");
}

}  // namespace
