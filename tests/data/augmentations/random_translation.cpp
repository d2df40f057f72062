// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/random_translation.hpp>

#include <gtest/gtest.h>

#include <support/images.hpp>
#include <support/keras_moves.hpp>

using namespace weft;
using data::Image;
using data::RandomTranslation;
using weft_test::after;

TEST(RandomTranslation, IsKerass) {
  for (const auto& [name, by] : {std::pair{"translation.0.3", 0.3}, {"translation.-0.75", -0.75}})
    weft_test::expect_moves(name, [by = by](data::FillMode mode) { return RandomTranslation{{by, by}, {by, by}, mode, 0.25f}; });
}

TEST(RandomTranslation, GoesDownAndToTheRight) {
  const Image image{2, 4, 1, {1, 2, 3, 4, 5, 6, 7, 8}};
  const RandomTranslation step{.height_factor = {0.5, 0.5}, .width_factor = {0.25, 0.25}, .fill_mode = data::FillMode::constant};
  EXPECT_EQ(after(image, 0, step), (Image{2, 4, 1, {0, 0, 0, 0, 0, 1, 2, 3}}));
  EXPECT_EQ(after(image, 0, RandomTranslation{}), image);
}

TEST(RandomTranslation, RefusesMoreThanAPicture) {
  EXPECT_THROW((RandomTranslation{.height_factor = 1.5}.check({})), data_error);
  EXPECT_THROW((RandomTranslation{.width_factor = {0.2, 0.1}}.check({})), data_error);
}
