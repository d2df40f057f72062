// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/augmentations/cutout.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <support/augmentation.hpp>

using namespace weft;
using data::Cutout;
using data::Image;
using weft_test::after;

TEST(Cutout, PutsASquareAnywhereAndLetsItStickOut) {
  const Image white{6, 7, 2, std::vector<float>(84, 1.f)};
  std::set<std::ptrdiff_t> sizes;
  std::vector<int> erased(84);
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    const Image made = after(white, seed, Cutout{.size = 3, .fill_value = 0.5f});
    sizes.insert(std::ranges::count(made.pixels, 0.5f) / 2);
    ASSERT_EQ(std::ranges::count(made.pixels, 0.5f) + std::ranges::count(made.pixels, 1.f), 84);
    for (std::size_t i = 0; i < 84; ++i) erased[i] += made.pixels[i] == 0.5f;
  }
  EXPECT_EQ(sizes, (std::set<std::ptrdiff_t>{4, 6, 9})) << "in a corner, at a side, within";
  EXPECT_NEAR(erased[2 * (2 * 7 + 3)], 2000 * 9 / 42, 75) << "nine of the 42 middles reach the middle of the picture";
  EXPECT_NEAR(erased[0], 2000 * 4 / 42, 55) << "four reach a corner";
}

TEST(Cutout, RefusesNoSquare) { EXPECT_THROW(Cutout{.size = 0}.check({}), data_error); }
