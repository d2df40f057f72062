// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/cropping.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(Cropping1D{}.before == 1 && Cropping2D{}.before == 0 && Cropping3D{}.before == 1, "as in Keras");

TEST(Cropping, LeavesTheInnerPartOfASequence) {
  Trace t;
  const Tensor x = t.given({4, 1}, {1, 2, 3, 4});
  EXPECT_EQ(t.value(Cropping1D{}(x)), (Numbers{2, 3}));
  EXPECT_EQ(t.value(Cropping1D{.before = 1, .after = 2}(x)), (Numbers{2}));
  EXPECT_EQ(Cropping1D{0}(x).id, x.id);
}

TEST(Cropping, LeavesTheInnerPartOfAnImage) {
  Trace t;
  const Tensor x = t.given({3, 3, 1}, {1, 2, 3, 4, 5, 6, 7, 8, 9});
  EXPECT_EQ(t.value(Cropping2D{1}(x)), (Numbers{5}));
  EXPECT_EQ(t.value(Cropping2D{.before = {1, 0}, .after = {0, 1}}(x)), (Numbers{4, 5, 7, 8}));
  EXPECT_EQ(t.value(Cropping2D{.before = {1, 0}}(x)), (Numbers{4, 5, 6})) << "behind as in front";
}

TEST(Cropping, LeavesTheInnerPartOfAVolume) {
  Trace t;
  const Tensor x = t.given({2, 1, 3, 1}, {1, 2, 3, 4, 5, 6});
  EXPECT_EQ(t.value(Cropping3D{.before = {1, 0, 0}, .after = {0, 0, 1}}(x)), (Numbers{4, 5}));
  EXPECT_EQ(Cropping3D{}(t.input({3, 4, 5, 2})).shape(), (Shape{1, 2, 3, 2}));
}

TEST(Cropping, HasAGradient) {
  expect_gradients([](Trace& t) { return square(Cropping1D{}(t.input({4, 2}))); });
  expect_gradients([](Trace& t) { return square(Cropping2D{.before = {1, 0}, .after = {0, 2}}(t.input({2, 4, 2}))); });
  expect_gradients([](Trace& t) { return square(Cropping3D{1}(t.input({3, 4, 3, 1}))); });
}

TEST(Cropping, RefusesToLeaveNothing) {
  EXPECT_EQ(mistake([](Trace& t) { Cropping2D{.before = {1, 2}}(t.input({4, 4, 1})); }),
            "Cropping2D{.before = {1, 2}}: cannot cut 2 and 2 elements off the 4 along axis 1 of a tensor of shape [4, 4, 1]; leave at least "
            "one");
  EXPECT_EQ(mistake([](Trace& t) { Cropping1D{.before = 1, .after = 5}(t.input({4, 1})); }),
            "Cropping1D{.before = 1, .after = 5}: cannot cut 1 and 5 elements off the 4 along axis 0 of a tensor of shape [4, 1]; leave at "
            "least one");
}

TEST(Cropping, RefusesToAdd) {
  EXPECT_EQ(mistake([](Trace& t) { Cropping1D{.before = -1, .after = 0}(t.input({4, 1})); }),
            "Cropping1D{.before = -1, .after = 0}: cannot cut off a negative number of elements; take ZeroPadding1D{} to make it larger");
  EXPECT_EQ(mistake([](Trace& t) { Cropping3D{.before = 1, .after = {0, -1, 0}}(t.input({4, 4, 4, 1})); }),
            "Cropping3D{.before = 1, .after = {0, -1, 0}}: cannot cut off a negative number of elements; take ZeroPadding3D{} to make it "
            "larger");
}

TEST(Cropping, RefusesWhatIsNoImage) {
  EXPECT_EQ(mistake([](Trace& t) { Cropping2D{}(t.input({4, 4})); }),
            "Cropping2D{.before = 0}: expects images [height, width, channels] but receives a tensor of shape [4, 4]; put Reshape{4, 4, 1} "
            "before it");
}

}  // namespace
