// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/pre_emphasis.hpp>

#include <gtest/gtest.h>

#include <vector>

using namespace weft;

TEST(PreEmphasis, TakesAPartOfTheSampleBefore) {
  std::vector<float> x{1, 2, 4, 0};
  audio::PreEmphasis{.coefficient = 0.5f}(x);
  EXPECT_EQ(x, (std::vector<float>{1, 1.5f, 3, -2}));
}

TEST(PreEmphasis, GoesOnWithTheNextBlock) {
  std::vector<float> whole{1, -2, 4, 8, -1}, first{1, -2, 4}, second{8, -1};
  audio::PreEmphasis{}(whole);
  audio::PreEmphasis emphasis;
  emphasis(first);
  emphasis({});
  emphasis(second);
  first.insert(first.end(), second.begin(), second.end());
  EXPECT_EQ(first, whole);
}
