// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/window.hpp>

#include <gtest/gtest.h>

using namespace weft;

namespace {
constexpr audio::Window triangle{[](double t) { return t < 0.5 ? 2 * t : 2 - 2 * t; }};
}

TEST(Window, IsAFormulaOfThePlace) {
  EXPECT_EQ(triangle.periodic(4), (std::vector<float>{0, 0.5f, 1, 0.5f}));
  EXPECT_EQ(triangle.symmetric(5), (std::vector<float>{0, 0.5f, 1, 0.5f, 0}));
}

TEST(Window, OfOneSampleIsItsMiddle) {
  EXPECT_EQ(triangle.periodic(1), std::vector<float>{1});
  EXPECT_EQ(triangle.symmetric(1), std::vector<float>{1});
}

TEST(Window, MayHaveNoSamples) {
  EXPECT_TRUE(triangle.periodic(0).empty());
  EXPECT_TRUE(triangle.symmetric(0).empty());
}
