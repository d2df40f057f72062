// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/dft.hpp>

#include <gtest/gtest.h>

#include "support/golden.hpp"

using namespace weft;
using Spectrum = std::vector<std::complex<double>>;

TEST(Dft, IsItsDefinition) {
  const Spectrum x{{1, 0}, {0, 2}, {-3, 0}, {0, 0}};
  EXPECT_EQ(audio::dft(x), (Spectrum{{-2, 2}, {6, 0}, {-2, -2}, {2, 0}}));
  EXPECT_EQ(audio::dft(Spectrum{{4, 5}}), (Spectrum{{4, 5}}));
  EXPECT_TRUE(audio::dft({}).empty());
}

TEST(Dft, AgreesWithScipy) {
  const weft_test::Golden golden = weft_test::read_golden("audio/transforms.txt");
  const std::vector<double>& numbers = golden["x"];
  for (const std::size_t n : {5, 31, 210}) {
    Spectrum x;
    for (std::size_t i = 0; i < n; ++i) x.emplace_back(numbers[2 * i], numbers[2 * i + 1]);
    const Spectrum found = audio::dft(x);
    const std::string name = "fft_" + std::to_string(n);
    for (std::size_t i = 0; i < golden[name + ".bins"].size(); ++i) {
      const auto bin = static_cast<std::size_t>(golden[name + ".bins"][i]);
      EXPECT_NEAR(found[bin].real(), golden[name][2 * i], 1e-11) << n << ", bin " << bin;
      EXPECT_NEAR(found[bin].imag(), golden[name][2 * i + 1], 1e-11) << n << ", bin " << bin;
    }
  }
}
