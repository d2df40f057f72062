// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// What a stream of sound calls for every block takes no memory.
#include <weft/audio.hpp>

#include <gtest/gtest.h>

#include "support/counted_allocations.hpp"
#include "support/signals.hpp"

using namespace weft;
using weft_test::allocations, weft_test::noise;

TEST(AudioAllocation, IsNotDoneInATransform) {
  for (const std::size_t n : {1, 16, 251, 400, 441, 1024}) {
    audio::Fft fft(n);
    audio::RealFft real(n);
    std::vector<std::complex<float>> x(n), spectrum(real.bins());
    std::vector<float> y(n);
    const long before = allocations;
    fft.forward(x, x);
    fft.inverse(x, x);
    real.forward(y, spectrum);
    real.inverse(spectrum, y);
    EXPECT_EQ(allocations, before) << n;
  }
}

TEST(AudioAllocation, IsNotDoneInAStream) {
  const audio::MelSpectrogramOptions options{.fft_length = 512, .sequence_stride = 160, .sequence_length = 400, .num_mel_bins = 40};
  audio::FrameStream stream(options.fft_length, options.sequence_stride);
  audio::MelSpectrogram mel(options);
  audio::Mfcc mfcc(options, 13);
  audio::Spectrogram spectrogram(options.stft(), 1);
  audio::Stft stft(options.stft());
  audio::PreEmphasis emphasis;
  std::vector<float> samples = noise(16000), mels(40), coefficients(13), magnitudes(257);
  std::vector<std::complex<float>> spectrum(257);
  int frames = 0;
  const long before = allocations;
  for (std::size_t at = 0; at < samples.size(); at += 100) {
    const auto block = std::span(samples).subspan(at, 100);
    emphasis(block);
    stream.push(block, [&](std::span<const float> frame) {
      mel.frame(frame, mels);
      mfcc.frame(frame, coefficients);
      spectrogram.frame(frame, magnitudes);
      stft.frame(frame, spectrum);
      ++frames;
    });
  }
  EXPECT_EQ(allocations, before);
  EXPECT_EQ(frames, 97);
}
