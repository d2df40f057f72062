// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/random_zoom.hpp>

#include <gtest/gtest.h>

#include <support/images.hpp>
#include <support/keras_moves.hpp>

using namespace weft;
using data::Factor;
using data::Image;
using data::RandomZoom;
using weft_test::after;

TEST(RandomZoom, IsKerass) {
  for (const auto& [name, by] : {std::pair{"zoom.0.5", 0.5}, {"zoom.-0.3", -0.3}}) {
    weft_test::expect_moves(name, [by = by](data::FillMode mode) { return RandomZoom{{by, by}, Factor{by, by}, mode, 0.25f}; });
    weft_test::expect_moves(name, [by = by](data::FillMode mode) { return RandomZoom{{by, by}, {}, mode, 0.25f}; });
  }
}

TEST(RandomZoom, ChangesSidesAlikeUnlessTold) {
  const Image columns{1, 5, 1, {0, 0.25f, 0.5f, 0.75f, 1}};
  const Image narrow = after(columns, 0, RandomZoom{.height_factor = 0.5, .width_factor = Factor{-0.5, -0.5}});
  for (std::size_t i = 0; i < 5; ++i) EXPECT_FLOAT_EQ(narrow.pixels[i], 0.25f + 0.125f * static_cast<float>(i));
  EXPECT_EQ(after(columns, 0, RandomZoom{.height_factor = 0.5, .width_factor = 0}), columns);
}

TEST(RandomZoom, RefusesToShowNothing) {
  EXPECT_THROW(RandomZoom{.height_factor = 1}.check({}), data_error);
  EXPECT_THROW((RandomZoom{.height_factor = 0.1, .width_factor = Factor{-2, 0}}.check({})), data_error);
}
