// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/random_brightness.hpp>

#include <gtest/gtest.h>

#include <numeric>
#include <support/augmentation.hpp>
#include <support/golden.hpp>
#include <support/images.hpp>

using namespace weft;
using data::Image;
using data::RandomBrightness;
using weft_test::after;

TEST(RandomBrightness, IsKerass) {
  const weft_test::Golden golden = weft_test::read_golden("augmentations.txt");
  const auto &from = golden["brightness.from"], &to = golden["brightness.0.25"];
  const Image found = after({5, 7, 3, {from.begin(), from.end()}}, 0, RandomBrightness{.factor = {0.25, 0.25}});
  for (std::size_t i = 0; i < to.size(); ++i) EXPECT_NEAR(found.pixels[i], to[i], 1e-7);
}

// Where nothing is cut, the mean moves by what was drawn, and nothing else changes.
TEST(RandomBrightness, MovesTheMeanWithinItsFactor) {
  const Image gray{3, 11, 2, std::vector<float>(66, 0.5f)};
  double sum = 0;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const Image made = after(gray, seed, RandomBrightness{.factor = 0.25});
    for (float pixel : made.pixels) ASSERT_EQ(pixel, made.pixels[0]);
    ASSERT_LE(std::abs(made.pixels[0] - 0.5f), 0.25f);
    sum += static_cast<double>(made.pixels[0]);
  }
  EXPECT_NEAR(sum / 500, 0.5, 0.026);  // four standard deviations
}

TEST(RandomBrightness, CutsWhatLeavesTheRange) {
  const Image image{1, 2, 1, {-60, 60}};
  EXPECT_EQ(after(image, 0, RandomBrightness{.factor = {0.5, 0.5}, .value_range = {-100, 100}}), (Image{1, 2, 1, {40, 100}}));
  EXPECT_THROW(RandomBrightness{.factor = 2}.check({}), data_error);
  EXPECT_THROW((RandomBrightness{.factor = 0.1, .value_range = {1, 0}}.check({})), data_error);
}
