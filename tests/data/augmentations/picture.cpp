// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/picture.hpp>

#include <gtest/gtest.h>

#include <vector>

using namespace weft;
using data::AffineMap;
using data::FillMode;
using data::Picture;

namespace {

class PictureOfFour : public testing::Test {
 protected:
  std::vector<float> pixels(Picture& moved) {
    const auto now = moved.pixels();
    return {now.begin(), now.end()};
  }

  const std::vector<float> samples{9, 9, 9, 9, 1, 2, 3, 4};
  std::vector<float> to = std::vector<float>(4), scratch = std::vector<float>(8);
  Picture picture{{.samples = samples.data(), .count = 2, .sample = 1, .shape = {1, 4, 1}, .to = to.data(), .scratch = scratch.data()}};
};

constexpr AffineMap left{.x_at = 1}, right{.x_at = -1}, half{.x_at = 0.5}, half_back{.x_at = -0.5};

}  // namespace

TEST_F(PictureOfFour, IsItsSampleAsLongAsNothingMoves) {
  EXPECT_EQ(pixels(picture), (std::vector<float>{1, 2, 3, 4}));
  EXPECT_EQ(to, (std::vector<float>{1, 2, 3, 4}));
}

TEST_F(PictureOfFour, GathersMovesWithTheSameFill) {
  picture.move(half, {FillMode::constant, 7});
  picture.move(half_back, {FillMode::constant, 7});
  EXPECT_EQ(pixels(picture), (std::vector<float>{1, 2, 3, 4})) << "no pixel was blended, none was lost";
}

TEST_F(PictureOfFour, MovesApartWhatIsFilledApart) {
  picture.move(left, {FillMode::constant, 7});
  picture.move(right, {FillMode::constant, 8});
  EXPECT_EQ(pixels(picture), (std::vector<float>{8, 2, 3, 4}));
  picture.move(right, {FillMode::constant, 7});
  picture.move(left, {FillMode::nearest, 7});
  EXPECT_EQ(pixels(picture), (std::vector<float>{8, 2, 3, 3}));
}

TEST_F(PictureOfFour, FlipsWithinAnyFill) {
  const AffineMap flip{.x_by_x = -1, .x_at = 3};
  picture.move(left, {FillMode::constant, 7});
  picture.move(flip);
  EXPECT_EQ(pixels(picture), (std::vector<float>{7, 4, 3, 2}));
  picture.move(flip);
  picture.move(left, {FillMode::constant, 6});
  EXPECT_EQ(pixels(picture), (std::vector<float>{3, 4, 7, 6}));
}

TEST_F(PictureOfFour, ShowsPixelsToBeChangedBetweenMoves) {
  picture.move(left, {FillMode::wrap, 0});
  picture.pixels()[0] = 0.5f;
  picture.scratch()[3] = 100;
  picture.move(left, {FillMode::wrap, 0});
  EXPECT_EQ(pixels(picture), (std::vector<float>{3, 4, 1, 0.5f}));
  EXPECT_EQ(samples[4], 1) << "the sample stays as it is";
}
