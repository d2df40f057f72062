// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/audio/mfcc.hpp>

#include <gtest/gtest.h>

#include <limits>

#include <weft/audio/mel_scales.hpp>

#include "support/golden.hpp"
#include "support/signals.hpp"

using namespace weft;
using namespace weft_test;

TEST(Mfcc, AgreesWithLibrosa) {
  const Golden golden = read_golden("audio/mel.txt");
  audio::Mfcc mfcc({.fft_length = 256, .sequence_stride = 100, .sampling_rate = 8000, .num_mel_bins = 20, .min_freq = 0,
                    .pad_mode = audio::PadMode::zeros, .mel_scale = audio::slaney, .slopes_in_mel = false, .slaney_norm = true},
                   13);
  const data::Array found = mfcc(floats(golden["x"]));
  EXPECT_EQ(found.shape(), (data::Shape{16, 13}));
  expect_signal(found.as<float>(), golden["librosa.mfcc"], 2e-6);
}

TEST(Mfcc, GivesTheSameForAFrameAlone) {
  audio::Mfcc mfcc({.fft_length = 128, .sequence_stride = 50, .num_mel_bins = 24, .top_db = std::numeric_limits<double>::infinity(),
                    .center = false});
  const std::vector<float> x = noise(400);
  const data::Array all = mfcc(x);
  std::vector<float> one(mfcc.num_mfcc());
  for (std::size_t k = 0; k < all.size(); ++k) {
    mfcc.frame(std::span(x).subspan(50 * k, 128), one);
    EXPECT_TRUE(std::ranges::equal(one, all[k].as<float>())) << k;
  }
}

TEST(Mfcc, RefusesWhatCannotBe) {
  EXPECT_THROW(audio::Mfcc({.num_mel_bins = 12}, 13), data_error);
  audio::Mfcc mfcc({.fft_length = 64, .num_mel_bins = 8}, 4);
  std::vector<float> values(5);
  EXPECT_THROW(mfcc.frame(noise(64), values), shape_error);
}
