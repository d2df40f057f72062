// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/image.hpp>

#include <gtest/gtest.h>

#include <support/images.hpp>

using namespace weft;
using weft_test::refusal;

TEST(Image, HasOneNumberForEachChannelOfEachPixel) {
  data::Image{2, 3, 1, std::vector<float>(6)}.check("x");
  EXPECT_EQ(refusal<shape_error>([] { data::Image{2, 3, 3, std::vector<float>(6)}.check("x"); }),
            "x: an image of 6 numbers cannot have the shape [2, 3, 3]; height, width and channels must multiply to their "
            "number, and be at least 1");
  EXPECT_THROW((data::Image{0, 3, 1, {}}.check("x")), shape_error);
  EXPECT_THROW((data::Image{std::size_t{1} << 63, 2, 1, {1}}.check("x")), shape_error);
}
