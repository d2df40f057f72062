// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/random_contrast.hpp>

#include <gtest/gtest.h>

#include <support/augmentation.hpp>
#include <support/golden.hpp>
#include <support/images.hpp>

using namespace weft;
using data::Image;
using data::RandomContrast;
using weft_test::after;

TEST(RandomContrast, IsKerass) {
  const weft_test::Golden golden = weft_test::read_golden("augmentations.txt");
  const auto &from = golden["brightness.from"], &to = golden["contrast.0.5"];
  const Image found = after({5, 7, 3, {from.begin(), from.end()}}, 0, RandomContrast{.factor = {0.5, 0.5}});
  for (std::size_t i = 0; i < to.size(); ++i) EXPECT_NEAR(found.pixels[i], to[i], 3e-7);
}

TEST(RandomContrast, KeepsTheMeanOfEachChannel) {
  for (std::size_t channels : {1u, 2u, 3u, 4u, 5u, 7u}) {
    const Image image = weft_test::pattern(9, 13, channels);
    const Image flat = after(image, 0, RandomContrast{.factor = {-1, -1}}), less = after(image, 3, RandomContrast{.factor = {-0.5, 0}});
    std::vector<double> mean(channels), mean_of_less(channels);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
      mean[i % channels] += static_cast<double>(image.pixels[i]) / (9 * 13);
      mean_of_less[i % channels] += static_cast<double>(less.pixels[i]) / (9 * 13);
    }
    for (std::size_t i = 0; i < flat.pixels.size(); ++i) ASSERT_NEAR(flat.pixels[i], mean[i % channels], 1e-6) << channels << " " << i;
    for (std::size_t c = 0; c < channels; ++c) EXPECT_NEAR(mean_of_less[c], mean[c], 1e-6) << channels << " " << c;
    EXPECT_NE(less, image);
  }
}

TEST(RandomContrast, RefusesFactorsBeyondOne) {
  EXPECT_THROW(RandomContrast{.factor = 1.1}.check({}), data_error);
  EXPECT_THROW((RandomContrast{.factor = 0.1, .value_range = {1, 1}}.check({})), data_error);
}
