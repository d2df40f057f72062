// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/mel_spectrogram.hpp>

#include <gtest/gtest.h>

#include <weft/audio/frame_stream.hpp>
#include <weft/audio/mel_scales.hpp>
#include <weft/audio/windows.hpp>

#include "support/golden.hpp"
#include "support/signals.hpp"

using namespace weft;
using namespace weft_test;
using audio::MelSpectrogram, audio::MelSpectrogramOptions;

namespace {

constexpr MelSpectrogramOptions plain{.fft_length = 256, .sequence_stride = 100, .sampling_rate = 8000, .num_mel_bins = 20};

// Tolerance: the largest difference, as a part of the largest number.
void expect_golden(const MelSpectrogramOptions& options, const std::string& name, double tolerance) {
  static const Golden golden = read_golden("audio/mel.txt");
  const data::Array found = MelSpectrogram(options)(floats(golden["x"]));
  EXPECT_EQ(found.shape(), (data::Shape{16, 20}));
  expect_signal(found.as<float>(), golden[name], tolerance, name);
}

}  // namespace

TEST(MelSpectrogram, AgreesWithKeras) {
  expect_golden(plain, "keras.db", 2e-6);
  MelSpectrogramOptions options = plain;
  options.power_to_db = false;
  expect_golden(options, "keras.power", 4e-7);
  options.mag_exp = 1;
  expect_golden(options, "keras.magnitude", 4e-7);
  options.mag_exp = 3;
  options.window = audio::hamming;
  expect_golden(options, "keras.cubed", 6e-7);
  options = plain;
  options.sequence_length = 200;
  options.top_db = 20;
  options.ref_power = 0.5;
  options.min_power = 1e-3;
  expect_golden(options, "keras.limited", 2e-6);
}

TEST(MelSpectrogram, AgreesWithLibrosa) {
  MelSpectrogramOptions options = plain;
  options.min_freq = 0;
  options.pad_mode = audio::PadMode::zeros;
  options.mel_scale = audio::slaney;
  options.slopes_in_mel = false;
  options.slaney_norm = true;
  expect_golden(options, "librosa.db", 2e-6);
}

TEST(MelSpectrogram, GivesTheSameFromAStream) {
  MelSpectrogramOptions options = plain;
  options.center = false;
  options.top_db = std::numeric_limits<double>::infinity();
  MelSpectrogram mel(options);
  const std::vector<float> x = noise(3000);
  const data::Array whole = mel(x);
  audio::FrameStream stream(mel.frame_length(), mel.sequence_stride());
  std::vector<float> features(mel.num_mel_bins());
  std::size_t k = 0;
  for (std::size_t at = 0; at < x.size(); at += 64)
    stream.push(std::span(x).subspan(at, std::min<std::size_t>(64, x.size() - at)), [&](std::span<const float> frame) {
      mel.frame(frame, features);
      EXPECT_TRUE(std::ranges::equal(features, whole[k++].as<float>()));
    });
  EXPECT_EQ(k, whole.size());
}

TEST(MelSpectrogram, IsTheSameFromACopy) {
  MelSpectrogram mel(plain), copy(mel);
  const std::vector<float> x = noise(1000);
  const data::Array first = mel(x);
  copy(noise(700, 2));
  EXPECT_TRUE(std::ranges::equal(first.as<float>(), copy(x).as<float>()));
}

TEST(MelSpectrogram, RefusesWhatCannotBe) {
  EXPECT_THROW(MelSpectrogram({.fft_length = 128, .sequence_length = 129}), data_error);
  EXPECT_THROW(MelSpectrogram({.min_freq = 9000}), data_error);
  MelSpectrogram mel(plain);
  EXPECT_THROW(mel(noise(128)), data_error);
  std::vector<float> values(20);
  EXPECT_THROW(mel.frame(noise(255), values), shape_error);
  values.pop_back();
  EXPECT_THROW(mel.frame(noise(256), values), shape_error);
}
