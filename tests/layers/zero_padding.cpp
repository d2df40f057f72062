// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers/zero_padding.hpp>

#include <gtest/gtest.h>

#include "support/numeric_gradient.hpp"

namespace {

using namespace weft;
using weft_test::expect_gradients;
using weft_test::mistake;
using weft_test::Numbers;
using weft_test::Trace;

static_assert(ZeroPadding1D{}.before == 1 && ZeroPadding2D{}.before == 1 && ZeroPadding3D{}.before == 1);

TEST(ZeroPadding, StandsAroundASequence) {
  Trace t;
  const Tensor x = t.given({2, 2}, {1, 2, 3, 4});
  EXPECT_EQ(t.value(ZeroPadding1D{}(x)), (Numbers{0, 0, 1, 2, 3, 4, 0, 0}));
  EXPECT_EQ(t.value(ZeroPadding1D{.before = 2, .after = 0}(x)), (Numbers{0, 0, 0, 0, 1, 2, 3, 4}));
  EXPECT_EQ(ZeroPadding1D{0}(x).id, x.id);
}

TEST(ZeroPadding, StandsAroundAnImage) {
  Trace t;
  const Tensor x = t.given({1, 2, 1}, {1, 2});
  EXPECT_EQ(t.value(ZeroPadding2D{}(x)), (Numbers{0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0}));
  EXPECT_EQ(t.value(ZeroPadding2D{.before = {1, 0}, .after = {0, 2}}(x)), (Numbers{0, 0, 0, 0, 1, 2, 0, 0}));
  EXPECT_EQ((ZeroPadding2D{.before = {1, 2}}(x).shape()), (Shape{3, 6, 1})) << "behind as in front";
}

TEST(ZeroPadding, StandsAroundAVolume) {
  Trace t;
  const Tensor x = t.given({1, 1, 2, 1}, {1, 2});
  EXPECT_EQ(t.value(ZeroPadding3D{.before = {1, 0, 1}, .after = 0}(x)), (Numbers{0, 0, 0, 0, 1, 2}));
  EXPECT_EQ(ZeroPadding3D{}(x).shape(), (Shape{3, 3, 4, 1}));
}

TEST(ZeroPadding, HasAGradient) {
  expect_gradients([](Trace& t) { return square(ZeroPadding1D{}(t.input({2, 2})) + 1.0); });
  expect_gradients([](Trace& t) { return square(ZeroPadding2D{.before = {0, 2}, .after = 1}(t.input({2, 2, 2})) + 1.0); });
  expect_gradients([](Trace& t) { return square(ZeroPadding3D{1}(t.input({1, 2, 1, 2})) + 1.0); });
}

TEST(ZeroPadding, RefusesToTakeAway) {
  EXPECT_EQ(mistake([](Trace& t) { ZeroPadding1D{.before = -1, .after = 0}(t.input({4, 1})); }),
            "ZeroPadding1D{.before = -1, .after = 0}: cannot add a negative number of zeros; take Cropping1D{} to make it smaller");
  EXPECT_EQ(mistake([](Trace& t) { ZeroPadding2D{.before = 1, .after = {2, -1}}(t.input({4, 4, 1})); }),
            "ZeroPadding2D{.before = 1, .after = {2, -1}}: cannot add a negative number of zeros; take Cropping2D{} to make it smaller");
  EXPECT_EQ(mistake([](Trace& t) { ZeroPadding3D{-2}(t.input({4, 4, 4, 1})); }),
            "ZeroPadding3D{.before = -2}: cannot add a negative number of zeros; take Cropping3D{} to make it smaller");
}

TEST(ZeroPadding, RefusesWhatIsNoImage) {
  EXPECT_EQ(mistake([](Trace& t) { ZeroPadding1D{}(t.input({4})); }),
            "ZeroPadding1D{.before = 1}: expects sequences [time, channels] but receives a tensor of shape [4]; put Reshape{4, 1} before it");
  EXPECT_EQ(mistake([](Trace& t) { ZeroPadding2D{.before = 1, .after = 2}(t.input({4, 4})); }),
            "ZeroPadding2D{.before = 1, .after = 2}: expects images [height, width, channels] but receives a tensor of shape [4, 4]; put "
            "Reshape{4, 4, 1} before it");
}

}  // namespace
