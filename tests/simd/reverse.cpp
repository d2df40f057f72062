// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/simd/reverse.hpp>

#include <gtest/gtest.h>

TEST(Reverse, PutsTheLastLaneFirst) {
  namespace simd = weft::simd;
  alignas(64) float found[simd::lanes];
  simd::reverse(simd::counting()).store_aligned(found);
  for (int i = 0; i < simd::lanes; ++i) EXPECT_EQ(found[i], static_cast<float>(simd::lanes - 1 - i));
}
