// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/dct.hpp>

#include <gtest/gtest.h>

#include <vector>

#include "support/golden.hpp"
#include "support/signals.hpp"

using namespace weft;
using namespace weft_test;

TEST(Dct, AgreesWithScipy) {
  const Golden golden = read_golden("audio/transforms.txt");
  std::vector<float> x;
  for (const std::complex<float> z : complex_numbers(golden["x"])) x.push_back(z.real());
  const std::size_t sizes[][2] = {{1, 1}, {2, 2}, {20, 20}, {40, 13}, {128, 20}};
  for (const auto [size, count] : sizes) {
    std::vector<float> y(count);
    audio::Dct(size, count)(std::span(x).first(size), y);
    const std::string name = "dct_" + std::to_string(size) + "_" + std::to_string(count);
    expect_signal(y, golden[name], 1e-6, name);
  }
}

TEST(Dct, KeepsTheEnergy) {
  const std::vector<float> x = noise(50);
  std::vector<float> y(50);
  audio::Dct(50, 50)(x, y);
  double before = 0, after = 0;
  for (std::size_t i = 0; i < 50; ++i) {
    before += static_cast<double>(x[i]) * static_cast<double>(x[i]);
    after += static_cast<double>(y[i]) * static_cast<double>(y[i]);
  }
  EXPECT_NEAR(after, before, 1e-5 * before);
}

TEST(Dct, RefusesWhatCannotBe) {
  EXPECT_THROW(audio::Dct(0, 0), data_error);
  EXPECT_THROW(audio::Dct(3, 0), data_error);
  EXPECT_THROW(audio::Dct(3, 4), data_error);
  std::vector<float> two(2), three(3);
  EXPECT_THROW(audio::Dct(3, 2)(two, two), shape_error);
  EXPECT_THROW(audio::Dct(3, 2)(three, three), shape_error);
}
