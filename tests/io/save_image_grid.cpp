// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/read_image.hpp>
#include <weft/io/save_image_grid.hpp>

#include <gtest/gtest.h>

#include <support/images.hpp>
#include <vector>


using namespace weft;

TEST(SaveImageGrid, WritesOneImageAndSaysWhereItIs) {
  const weft_test::TemporaryFolder folder("weft_grid");
  const data::Array images(std::vector<float>{0, 1, 1, 0, 0.2f, 0.4f}, {3, 1, 2, 1});
  const auto path = io::save_image_grid(folder.path / "epoch_1", images, {.columns = 2, .padding = 1});
#if defined(WEFT_WITH_PNG)
  EXPECT_EQ(path, folder.path / "epoch_1.png");
#else
  EXPECT_EQ(path, folder.path / "epoch_1.ppm");
#endif
  const data::Image grid = io::read_image(path);
  EXPECT_EQ(grid, (data::Image{5, 7, 1, {0, 0, 0, 0, 0, 0, 0,           //
                                         0, 0, 1, 0, 1, 0, 0,           //
                                         0, 0, 0, 0, 0, 0, 0,           //
                                         0, 0.2f, 0.4f, 0, 0, 0, 0,     //
                                         0, 0, 0, 0, 0, 0, 0}}));
}

TEST(SaveImageGrid, KeepsTheEndingThatANameHas) {
  const weft_test::TemporaryFolder folder("weft_grid");
  const data::Array images(std::vector<float>(12, 1.f), {1, 2, 2, 3});
  EXPECT_EQ(io::save_image_grid(folder.path / "a.b.ppm", images), folder.path / "a.b.ppm");
  EXPECT_EQ(io::read_image(folder.path / "a.b.ppm").channels, 3u);
  EXPECT_THROW(io::save_image_grid(folder.path / "a.gif", images), data_error);
}
