// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/with_channels.hpp>

#include <gtest/gtest.h>

#include <support/images.hpp>

using namespace weft;
using data::Image;
using data::with_channels;

TEST(WithChannels, MakesColorsGrayAndGrayColors) {
  const Image colors{1, 2, 3, {1, 0, 0, 0, 1, 0.5f}};
  EXPECT_EQ(with_channels(colors, 1), (Image{1, 2, 1, {0.299f, 0.587f + 0.114f * 0.5f}}));
  EXPECT_EQ(with_channels({1, 2, 1, {0.25f, 1}}, 3), (Image{1, 2, 3, {0.25f, 0.25f, 0.25f, 1, 1, 1}}));
  EXPECT_EQ(with_channels(colors, 3), colors);
}

TEST(WithChannels, LeavesOpacityOut) {
  EXPECT_EQ(with_channels({1, 1, 4, {0.1f, 0.2f, 0.3f, 0.4f}}, 3), (Image{1, 1, 3, {0.1f, 0.2f, 0.3f}}));
  EXPECT_EQ(with_channels({1, 2, 2, {0.1f, 0.2f, 0.3f, 0.4f}}, 1), (Image{1, 2, 1, {0.1f, 0.3f}}));
  EXPECT_EQ(with_channels({1, 1, 2, {0.1f, 0.2f}}, 3), (Image{1, 1, 3, {0.1f, 0.1f, 0.1f}}));
}

TEST(WithChannels, RefusesOtherNumbersOfThem) {
  EXPECT_THROW(with_channels(weft_test::pattern(1, 1, 1), 2), shape_error);
  EXPECT_THROW(with_channels(weft_test::pattern(1, 1, 5), 3), shape_error);
}
