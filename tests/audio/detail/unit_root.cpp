// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/detail/unit_root.hpp>

#include <gtest/gtest.h>

using weft::detail::unit_root;

TEST(UnitRoot, IsExactOnTheAxes) {
  EXPECT_EQ(unit_root(0, 7), std::complex<double>(1, 0));
  EXPECT_EQ(unit_root(3, 12), std::complex<double>(0, -1));
  EXPECT_EQ(unit_root(6, 12), std::complex<double>(-1, 0));
  EXPECT_EQ(unit_root(9, 12), std::complex<double>(0, 1));
  EXPECT_EQ(unit_root(1, 1), std::complex<double>(1, 0));
}

TEST(UnitRoot, GoesRoundTheCircle) {
  for (long long n = 1; n < 60; ++n)
    for (long long k = 0; k < 2 * n; ++k) {
      const double angle = -2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(n);
      EXPECT_NEAR(unit_root(k, n).real(), std::cos(angle), 1e-14) << k << " / " << n;
      EXPECT_NEAR(unit_root(k, n).imag(), std::sin(angle), 1e-14) << k << " / " << n;
    }
}

TEST(UnitRoot, IsTheSameMirrored) {
  for (long long k = 0; k <= 100; ++k) {
    EXPECT_EQ(unit_root(k, 100), std::conj(unit_root(100 - k, 100)));
    EXPECT_EQ(unit_root(k, 100).real(), -unit_root(50 + k, 100).real());
  }
}
