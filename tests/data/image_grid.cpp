// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/image_grid.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

using namespace weft;
using data::Image;

TEST(ImageGrid, PutsImagesSideBySideInRows) {
  const data::Array images(std::vector<float>{1, 2, 3, 4, 5}, {5, 1, 1, 1});
  const Image grid = data::image_grid(images, {.columns = 3, .padding = 1, .value_range = {0, 8}, .pad_value = 0.5f});
  constexpr float o = 0.5f;
  EXPECT_EQ(grid, (Image{5, 7, 1, {o, o, o, o, o, o, o,                        //
                                   o, 1 / 8.f, o, 2 / 8.f, o, 3 / 8.f, o,      //
                                   o, o, o, o, o, o, o,                        //
                                   o, 4 / 8.f, o, 5 / 8.f, o, o, o,            //
                                   o, o, o, o, o, o, o}}));
}

TEST(ImageGrid, ScalesAndCutsValues) {
  const data::Array images(std::vector<float>{-2, -1, 0, 0.5f, 1, 9}, {1, 1, 2, 3});
  const Image grid = data::image_grid(images, {.padding = 0, .value_range = {-1, 1}});
  EXPECT_EQ(grid, (Image{1, 2, 3, {0, 0, 0.5f, 0.75f, 1, 1}}));
}

TEST(ImageGrid, TakesImagesWithoutChannelsAndNoMoreColumnsThanImages) {
  const data::Array images(std::vector<float>(2 * 4 * 3), {2, 4, 3});
  const Image grid = data::image_grid(images);
  EXPECT_EQ(grid.height, 8u);
  EXPECT_EQ(grid.width, 2u + 3 + 2 + 3 + 2);
  EXPECT_EQ(grid.channels, 1u);
}

TEST(ImageGrid, RefusesWhatIsNoImage) {
  EXPECT_THROW(data::image_grid(data::Array(std::vector<float>(8))), shape_error);
  EXPECT_THROW(data::image_grid(data::Array(std::vector<float>(8), {2, 4})), shape_error);
  EXPECT_THROW(data::image_grid(data::Array(std::vector<float>(), {0, 2, 2, 1})), data_error);
  EXPECT_THROW(data::image_grid(data::Array(std::vector<std::int32_t>(4), {1, 2, 2, 1})), data_error);
  const data::Array one(std::vector<float>(4), {1, 2, 2, 1});
  EXPECT_THROW(data::image_grid(one, {.columns = 0}), data_error);
  EXPECT_THROW(data::image_grid(one, {.value_range = {1, 1}}), data_error);
}
