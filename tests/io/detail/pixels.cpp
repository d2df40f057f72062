// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/detail/pixels.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <vector>

using namespace weft;

TEST(Pixels, AreTheNearestWholeNumbers) {
  EXPECT_EQ(detail::quantized(0.5f, 255), 128u);
  EXPECT_EQ(detail::quantized(0.498f, 255), 127u);
  EXPECT_EQ(detail::quantized(-3, 255), 0u);
  EXPECT_EQ(detail::quantized(3, 255), 255u);
  EXPECT_EQ(detail::quantized(std::numeric_limits<float>::quiet_NaN(), 255), 0u);
  EXPECT_EQ(detail::quantized(std::numeric_limits<float>::infinity(), 65535), 65535u);
}

TEST(Pixels, ComeBackFromBytes) {
  for (int bits : {8, 16}) {
    const std::uint32_t most = bits == 8 ? 255 : 65535;
    std::vector<float> all(most + 1);
    for (std::uint32_t i = 0; i <= most; ++i) all[i] = static_cast<float>(i) / static_cast<float>(most);
    EXPECT_EQ(detail::pixels_of(detail::bytes_of(all, bits), most), all) << bits;
  }
}
