// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/spectrogram.hpp>

#include <gtest/gtest.h>

#include <cmath>

#include "support/golden.hpp"
#include "support/signals.hpp"

using namespace weft;
using namespace weft_test;
using audio::Spectrogram;

namespace {
constexpr audio::StftOptions options{.fft_length = 64, .sequence_stride = 48, .pad_mode = audio::PadMode::zeros};
}

TEST(Spectrogram, AgreesWithLibrosa) {
  const Golden golden = read_golden("audio/spectra.txt");
  const std::vector<float> x = floats(golden["x"]);
  expect_signal(Spectrogram(options)(x).as<float>(), golden["power"], 4e-7, "power");
  expect_signal(Spectrogram(options, 1)(x).as<float>(), golden["magnitude"], 4e-7, "magnitude");
  std::vector<double> cubes = golden["magnitude"];
  for (double& value : cubes) value = std::pow(value, 3.0);
  const data::Array found = Spectrogram(options, 3)(x);
  expect_signal(found.as<float>(), cubes, 6e-7, "cubed");
  EXPECT_EQ(found.shape(), (data::Shape{cubes.size() / 33, 33}));
}

TEST(Spectrogram, GivesTheSameForAFrameAlone) {
  const audio::StftOptions inside{.fft_length = 50, .sequence_stride = 20, .center = false};
  Spectrogram spectrogram(inside);
  const std::vector<float> x = noise(130);
  const data::Array all = spectrogram(x);
  std::vector<float> one(spectrogram.bins());
  for (std::size_t k = 0; k < all.size(); ++k) {
    spectrogram.frame(std::span(x).subspan(20 * k, 50), one);
    EXPECT_TRUE(std::ranges::equal(one, all[k].as<float>())) << k;
  }
}

TEST(Spectrogram, RefusesOtherSizes) {
  Spectrogram spectrogram(options);
  std::vector<float> values(33);
  EXPECT_THROW(spectrogram.frame(noise(63), values), shape_error);
  values.pop_back();
  EXPECT_THROW(spectrogram.frame(noise(64), values), shape_error);
}
