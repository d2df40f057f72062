// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/random_rotation.hpp>

#include <gtest/gtest.h>

#include <support/images.hpp>
#include <support/keras_moves.hpp>

using namespace weft;
using data::Image;
using data::RandomRotation;
using weft_test::after;

TEST(RandomRotation, IsKerass) {
  for (const auto& [name, turns] : {std::pair{"rotation.0.1", 0.1}, {"rotation.-0.3", -0.3}, {"rotation.0.25", 0.25}})
    weft_test::expect_moves(name, [turns = turns](data::FillMode mode) { return RandomRotation{{turns, turns}, mode, 0.25f}; });
}

TEST(RandomRotation, TurnsCounterClockwise) {
  const Image image{3, 3, 1, {1, 2, 3, 4, 5, 6, 7, 8, 9}}, turned{3, 3, 1, {3, 6, 9, 2, 5, 8, 1, 4, 7}};
  const Image found = after(image, 0, RandomRotation{.factor = {0.25, 0.25}});
  for (std::size_t i = 0; i < 9; ++i) EXPECT_NEAR(found.pixels[i], turned.pixels[i], 1e-5) << i;
}

TEST(RandomRotation, ComesBackAfterFourQuarters) {
  const Image image = weft_test::pattern(8, 8, 3);
  const RandomRotation quarter{.factor = {0.25, 0.25}};
  const Image found = after(image, 0, quarter, quarter, quarter, quarter);
  for (std::size_t i = 0; i < image.pixels.size(); ++i) EXPECT_NEAR(found.pixels[i], image.pixels[i], 1e-5) << i;
  EXPECT_EQ(after(image, 0, RandomRotation{}), image);
}

TEST(RandomRotation, RefusesMoreThanATurn) { EXPECT_THROW(RandomRotation{.factor = 1.5}.check({}), data_error); }
