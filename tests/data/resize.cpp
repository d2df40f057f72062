// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/resize.hpp>

#include <gtest/gtest.h>

#include <support/golden.hpp>
#include <support/images.hpp>

using namespace weft;

TEST(Resize, BlendsAsPyTorchDoes) {
  const weft_test::Golden golden = weft_test::read_golden("images.txt");
  const auto& from = golden["resize.from"];
  const data::Image image{5, 7, 3, {from.begin(), from.end()}};
  for (const auto& [height, width] : {std::pair{10u, 14u}, {3u, 4u}, {5u, 20u}, {1u, 1u}, {2u, 9u}})
    for (bool antialias : {false, true}) {
      const std::string name = "resize." + std::to_string(height) + "x" + std::to_string(width) + (antialias ? ".antialias" : "");
      const data::Image resized = data::resize(image, height, width, {.antialias = antialias});
      ASSERT_EQ(resized.pixels.size(), golden[name].size()) << name;
      for (std::size_t i = 0; i < resized.pixels.size(); ++i) EXPECT_NEAR(resized.pixels[i], golden[name][i], 3e-7) << name << " " << i;
    }
}

TEST(Resize, LeavesASizeAndAConstantAlone) {
  const data::Image image = weft_test::pattern(6, 5, 3);
  for (bool antialias : {false, true}) {
    EXPECT_EQ(data::resize(image, 6, 5, {.antialias = antialias}), image);
    const data::Image gray{6, 5, 1, std::vector<float>(30, 0.25f)}, resized = data::resize(gray, 17, 2, {.antialias = antialias});
    for (float pixel : resized.pixels) EXPECT_NEAR(pixel, 0.25f, 1e-7);
  }
}

TEST(Resize, RefusesNothing) {
  EXPECT_THROW(data::resize(weft_test::pattern(2, 2, 1), 0, 1), shape_error);
  EXPECT_THROW(data::resize({}, 1, 1), shape_error);
}
