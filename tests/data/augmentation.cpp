// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentation.hpp>

#include <weft/mistake/exception.hpp>

#include <gtest/gtest.h>

using namespace weft;
using data::Augmentation;

TEST(Augmentation, IsNothingUnlessItIsMade) {
  EXPECT_FALSE(Augmentation());
  EXPECT_FALSE(Augmentation().mixes());
}

TEST(Augmentation, IsWhateverIsGivenToIt) {
  const Augmentation twice(
      true, [](const data::ImageShape& shape) { if (shape.values() != 1) throw shape_error("one"); },
      [](const data::AugmentationTask& task) {
        *task.to = 2 * task.samples[task.sample];
        return data::Blend{task.sample, 0.5f};
      });
  const Augmentation copy = twice;
  const float samples[] = {3, 4};
  float to = 0;
  EXPECT_EQ(copy({.samples = samples, .count = 2, .sample = 1, .to = &to}).partner, 1);
  EXPECT_EQ(to, 8);
  EXPECT_TRUE(copy && copy.mixes());
  copy.check({1, 1, 1});
  EXPECT_THROW(copy.check({1, 2, 1}), shape_error);
}
