// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/shape.hpp>

#include <gtest/gtest.h>

namespace {

using weft::Axes;
using weft::Shape;
using weft::Strides;
using weft::Text;

static_assert(Shape{}.rank == 0 && Shape{}.size() == 1);
static_assert(Shape{2, 3, 4}.size() == 24 && Shape{2, 3, 4}.rank == 3);
static_assert(Shape{2, 3, 4}[0] == 2 && Shape{2, 3, 4}[-1] == 4 && Shape{2, 3, 4}[-3] == 2);
static_assert(Shape{2, 3}[2] == 1 && Shape{2, 3}[-3] == 1 && Shape{}[0] == 1 && Shape{}[-1] == 1);
static_assert(Shape{100000, 100000}.size() == 10000000000L);
static_assert(Shape{2, 3} == Shape{2, 3} && !(Shape{2, 3} == Shape{3, 2}) && !(Shape{2} == Shape{2, 1}));
static_assert(Shape{2, 3}.push(4) == Shape{2, 3, 4});
static_assert(Shape{2, 3, 4}.without_last() == Shape{2, 3} && Shape{2, 3, 4}.without_last(2) == Shape{2});
static_assert(Shape{2}.without_last(2) == Shape{} && Shape{2, 3}.without_last(0) == Shape{2, 3});

static_assert(Strides(Shape{2, 3, 4})[0] == 12 && Strides(Shape{2, 3, 4})[1] == 4 && Strides(Shape{2, 3, 4})[2] == 1);
static_assert(Axes(2).count == 1 && Axes(2).axis[0] == 2);
static_assert(Axes{0, -1}.count == 2 && Axes{0, -1}.axis[1] == -1 && Axes{}.count == 0);

TEST(Shape, IsWrittenInBrackets) {
  EXPECT_EQ((Text{} << "of " << Shape{2, 3, 4}).view(), "of [2, 3, 4]");
  EXPECT_EQ((Text{} << "of " << Shape{}).view(), "of []");
  EXPECT_EQ((Text{} << "of " << Shape{7}).view(), "of [7]");
}

}  // namespace
