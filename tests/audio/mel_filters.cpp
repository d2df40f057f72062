// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/mel_filters.hpp>

#include <gtest/gtest.h>

#include <cmath>

#include <weft/audio/mel_scales.hpp>

#include "support/golden.hpp"
#include "support/signals.hpp"

using namespace weft;
using namespace weft_test;
using audio::MelFilters, audio::MelOptions, audio::slaney;

namespace {

void expect_filters(const MelOptions& options, const std::string& name) {
  static const Golden golden = read_golden("audio/mel.txt");
  const MelFilters filters(options);
  const data::Array matrix = filters.matrix();
  EXPECT_EQ(matrix.shape(), (data::Shape{options.fft_length / 2 + 1, options.num_mel_bins}));
  expect_signal(matrix.as<float>(), golden["filters." + name], 1e-7, name);
}

}  // namespace

TEST(MelFilters, AreThoseOfKeras) {
  expect_filters({.fft_length = 256, .sampling_rate = 8000, .num_mel_bins = 20}, "keras");
  expect_filters({.fft_length = 128, .num_mel_bins = 13, .min_freq = 300, .max_freq = 7000}, "keras_high");
}

TEST(MelFilters, AreThoseOfLibrosaAndTorchaudio) {
  const MelOptions plain{.fft_length = 256, .sampling_rate = 8000, .num_mel_bins = 20, .min_freq = 0, .slopes_in_mel = false};
  expect_filters(plain, "torchaudio");
  MelOptions options = plain;
  options.mel_scale = slaney;
  options.slaney_norm = true;
  expect_filters(options, "librosa");
  expect_filters({.fft_length = 150, .num_mel_bins = 17, .min_freq = 60, .max_freq = 6000, .mel_scale = slaney, .slopes_in_mel = false},
                 "torchaudio_slaney");
}

TEST(MelFilters, MultiplyByTheirMatrix) {
  for (const std::size_t mels : {1, 5, 16, 37, 128}) {
    MelFilters filters({.fft_length = 2048, .num_mel_bins = mels});
    const std::vector<float> spectrum = noise(filters.bins());
    std::vector<float> found(mels);
    filters(spectrum, found);
    std::vector<double> expected(mels);
    const data::Array matrix = filters.matrix();
    for (std::size_t bin = 0; bin < filters.bins(); ++bin)
      for (std::size_t k = 0; k < mels; ++k)
        expected[k] += static_cast<double>(spectrum[bin]) * static_cast<double>(matrix[bin].as<float>()[k]);
    expect_signal(found, expected, 1e-6, std::to_string(mels));
  }
}

TEST(MelFilters, AreCoveredByTheirNeighbours) {  // between the outer centers the weights of every bin sum to 1
  const data::Array matrix = MelFilters({.fft_length = 512, .num_mel_bins = 20, .min_freq = 100, .max_freq = 7500}).matrix();
  for (std::size_t bin = 10; bin < 200; ++bin) {
    double sum = 0;
    for (const float weight : matrix[bin].as<float>()) sum += static_cast<double>(weight);
    EXPECT_NEAR(sum, 1, 1e-6) << bin;
  }
}

TEST(MelFilters, RefuseWhatCannotBe) {
  EXPECT_THROW(MelFilters({.fft_length = 0}), data_error);
  EXPECT_THROW(MelFilters({.num_mel_bins = 0}), data_error);
  EXPECT_THROW(MelFilters({.min_freq = -1}), data_error);
  EXPECT_THROW(MelFilters({.max_freq = 8001}), data_error);
  EXPECT_THROW(MelFilters({.min_freq = 500, .max_freq = 500}), data_error);
  EXPECT_THROW(MelFilters({.sampling_rate = NAN}), data_error);
  MelFilters filters({.fft_length = 64, .num_mel_bins = 4});
  std::vector<float> mel(4), other(5);
  EXPECT_THROW(filters(noise(32), mel), shape_error);
  EXPECT_THROW(filters(noise(33), other), shape_error);
}
