// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/random_flip.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <support/augmentation.hpp>
#include <support/images.hpp>

using namespace weft;
using data::Image;
using data::RandomFlip;
using weft_test::after;

namespace {

const Image image{2, 3, 1, {1, 2, 3, 4, 5, 6}};
const Image sides{2, 3, 1, {3, 2, 1, 6, 5, 4}}, ends{2, 3, 1, {4, 5, 6, 1, 2, 3}}, both{2, 3, 1, {6, 5, 4, 3, 2, 1}};

}  // namespace

TEST(RandomFlip, FlipsEverySecondPictureEachWay) {
  int found[4] = {};
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    const Image flipped = after(image, seed, RandomFlip{});
    const Image* possible[] = {&image, &sides, &ends, &both};
    const auto which = std::ranges::find_if(possible, [&](const Image* one) { return *one == flipped; }) - possible;
    ASSERT_LT(which, 4);
    ++found[which];
  }
  for (int count : found) EXPECT_NEAR(count, 1000, 110);  // four standard deviations
}

TEST(RandomFlip, KeepsToItsAxes) {
  int flipped = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Image horizontal = after(image, seed, RandomFlip{data::horizontal}), vertical = after(image, seed, RandomFlip{data::vertical});
    EXPECT_TRUE(horizontal == image || horizontal == sides);
    EXPECT_TRUE(vertical == image || vertical == ends);
    flipped += (horizontal == sides) + (vertical == ends);
  }
  EXPECT_NEAR(flipped, 100, 40);
}

// A step that flips as another did: flipping twice is the identity, whatever the picture.
TEST(RandomFlip, IsItsOwnInverse) {
  const Image picture = weft_test::pattern(7, 18, 3);
  for (std::uint64_t seed = 0; seed < 20; ++seed) EXPECT_EQ(after(after(picture, seed, RandomFlip{}), seed, RandomFlip{}), picture);
}
