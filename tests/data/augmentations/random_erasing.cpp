// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/random_erasing.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <support/augmentation.hpp>

using namespace weft;
using data::Image;
using data::RandomErasing;
using weft_test::after;

namespace {

Image white(std::size_t height, std::size_t width, std::size_t channels = 1) {
  return {height, width, channels, std::vector<float>(height * width * channels, 1.f)};
}

}  // namespace

TEST(RandomErasing, ErasesOneRectangleOfTheSizeItIsTold) {
  const double tall = 40 * std::sqrt(0.25), wide = 60 * std::sqrt(0.25);
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Image made = after(white(40, 60, 3), seed, RandomErasing{.scale = {0.25, 0.25}, .fill_value = 0.f});
    std::size_t top = 40, bottom = 0, left = 60, right = 0, erased = 0;
    for (std::size_t i = 0; i < made.pixels.size(); ++i) {
      if (made.pixels[i] != 0) continue;
      top = std::min(top, i / 180), bottom = std::max(bottom, i / 180 + 1);
      left = std::min(left, i % 180 / 3), right = std::max(right, i % 180 / 3 + 1);
      ++erased;
    }
    ASSERT_EQ(erased, (bottom - top) * (right - left) * 3) << "a rectangle";
    ASSERT_NEAR(static_cast<double>(bottom - top), tall, 1);
    ASSERT_NEAR(static_cast<double>(right - left), wide, 1);
  }
}

TEST(RandomErasing, HappensAsOftenAsItIsTold) {
  int erased = 0;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    erased += after(white(9, 9), seed, RandomErasing{.factor = 0.25, .scale = {0.3, 0.3}, .fill_value = 0.f}) != white(9, 9);
    ASSERT_EQ(after(white(9, 9), seed, RandomErasing{.factor = 0}), white(9, 9));
  }
  EXPECT_NEAR(erased, 500, 78);  // four standard deviations
}

// Half of the noise is below 0 and cut, 16 % lies above 1.
TEST(RandomErasing, FillsWithNoise) {
  const Image gray{100, 100, 1, std::vector<float>(10000, -5.f)};
  const Image made = after(gray, 1, RandomErasing{.scale = {1, 1}});
  EXPECT_NEAR(static_cast<double>(std::ranges::count(made.pixels, 0.f)), 5000, 200);
  EXPECT_NEAR(static_cast<double>(std::ranges::count(made.pixels, 1.f)), 1587, 146);
  EXPECT_NEAR(static_cast<double>(std::ranges::count_if(made.pixels, [](float p) { return p > 0 && p < 0.5f; })), 1915, 157);
  for (float pixel : made.pixels) EXPECT_TRUE(pixel >= 0 && pixel <= 1);
}

TEST(RandomErasing, RefusesWhatCannotBe) {
  EXPECT_THROW(RandomErasing{.factor = 1.5}.check({}), data_error);
  EXPECT_THROW((RandomErasing{.scale = {0, 1.5}}.check({})), data_error);
  EXPECT_THROW((RandomErasing{.value_range = {1, 0}}.check({})), data_error);
}
