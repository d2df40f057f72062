// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/random_crop.hpp>

#include <gtest/gtest.h>

#include <map>
#include <support/augmentation.hpp>
#include <support/images.hpp>
#include <utility>

using namespace weft;
using data::Image;
using data::RandomCrop;
using weft_test::after;

TEST(RandomCrop, IsTheIdentityWithoutPadding) {
  const Image image = weft_test::pattern(6, 9, 3);
  EXPECT_EQ(after(image, 1, RandomCrop{}), image);
}

TEST(RandomCrop, TakesEveryPieceEquallyOften) {
  Image image{5, 5, 1, std::vector<float>(25)};
  image.pixels[12] = 1;  // the middle
  std::map<std::size_t, int> found;
  for (std::uint64_t seed = 0; seed < 5000; ++seed) {
    const Image piece = after(image, seed, RandomCrop{.padding = 2});
    ++found[static_cast<std::size_t>(std::ranges::find(piece.pixels, 1.f) - piece.pixels.begin())];
  }
  EXPECT_EQ(found.size(), 25u) << "the middle comes everywhere, and nowhere else";
  for (const auto& [place, count] : found) EXPECT_NEAR(count, 200, 56) << place;
}

TEST(RandomCrop, FillsWhatComesInFromBesideThePicture) {
  const Image image{1, 3, 1, {1, 2, 3}};
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto row = after(image, seed, RandomCrop{.padding = 1, .fill_value = 9}).pixels;
    EXPECT_TRUE(row == (std::vector<float>{9, 1, 2}) || row == (std::vector<float>{1, 2, 3}) || row == (std::vector<float>{2, 3, 9}) ||
                row == (std::vector<float>{9, 9, 9}));
    const auto mirrored = after(image, seed, RandomCrop{.padding = 1, .fill_mode = data::FillMode::reflect}).pixels;
    EXPECT_TRUE(mirrored == (std::vector<float>{1, 1, 2}) || mirrored == (std::vector<float>{1, 2, 3}) ||
                mirrored == (std::vector<float>{2, 3, 3}));
  }
}

TEST(RandomCrop, RefusesLessThanNoPadding) {
  EXPECT_EQ(weft_test::refusal<data_error>([] { RandomCrop{.padding = -1}.check({}); }),
            "RandomCrop has a padding of -1; it must be 0 or more");
}
