// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/reshape.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;

std::string mistake_of(const Reshape& layer, const Shape& shape) {
  return weft_test::mistake([&](weft_test::Trace& t) { layer(t.input(shape)); });
}

TEST(Reshape, KeepsTheOrderOfTheNumbers) {
  weft_test::Trace t;
  const Tensor y = Reshape{3, 2}(t.given({2, 3}, {1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(y.shape(), (Shape{3, 2}));
  EXPECT_EQ(t.value(y), (weft_test::Numbers{1, 2, 3, 4, 5, 6}));
}

TEST(Reshape, FindsTheExtentThatIsLeftOpen) {
  weft_test::Trace t;
  EXPECT_EQ((Reshape{-1, 4}(t.input({2, 2, 3})).shape()), (Shape{3, 4}));
  EXPECT_EQ((Reshape{2, -1, 3}(t.input({12})).shape()), (Shape{2, 2, 3}));
  EXPECT_EQ((Reshape{-1}(t.input({})).shape()), (Shape{1}));
  EXPECT_EQ(Reshape{}(t.input({1, 1})).shape(), Shape{});
  EXPECT_FALSE(t.graph.failed()) << t.graph.mistake.view();
}

TEST(Reshape, HasAGradient) {
  weft_test::expect_gradients([](weft_test::Trace& t) { return square(Reshape{3, -1}(t.input({2, 3}))); });
}

TEST(Reshape, RefusesAnotherNumberOfNumbers) {
  EXPECT_EQ(mistake_of({7, 7, 64}, {100}),
            "Reshape{7, 7, 64}: expects 3136 numbers per sample but receives a tensor of shape [100], 100 numbers; the "
            "extents must multiply to 100");
  EXPECT_EQ(mistake_of({-1, 7}, {10, 2}),
            "Reshape{-1, 7}: expects a multiple of 7 numbers per sample but receives a tensor of shape [10, 2], 20 "
            "numbers; the other extents must divide 20");
}

TEST(Reshape, RefusesExtentsThatMeanNothing) {
  EXPECT_EQ(mistake_of({-1, -1}, {4}),
            "Reshape{-1, -1}: only one extent can follow from the others; give all but one -1 a number");
  EXPECT_EQ(mistake_of({0, 4}, {4}),
            "Reshape{0, 4}: every extent must be positive, or -1 for the one that follows from the others; leave out "
            "an axis that is not there");
  EXPECT_EQ(mistake_of({-2, 2}, {4}),
            "Reshape{-2, 2}: every extent must be positive, or -1 for the one that follows from the others; leave out "
            "an axis that is not there");
}

}  // namespace
