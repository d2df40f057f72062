// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/mel_options.hpp>
#include <weft/audio/power_to_db.hpp>
#include <weft/audio/stft_options.hpp>
#include <weft/config.hpp>

#include <cstddef>

namespace weft::inline WEFT_ABI::audio {

/// What StftOptions, MelOptions and DecibelOptions say, in one; names, order and values are those of Keras's layer.
struct MelSpectrogramOptions {
  std::size_t fft_length = 2048;
  std::size_t sequence_stride = 512;
  std::size_t sequence_length = 0;  ///< 0: fft_length
  Window window = hann;
  double sampling_rate = 16000;
  std::size_t num_mel_bins = 128;
  double min_freq = 20;
  double max_freq = 0;  ///< 0: half the sampling rate
  bool power_to_db = true;
  double top_db = 80;
  double mag_exp = 2;
  double min_power = 1e-10;
  double ref_power = 1;
  bool center = true;
  PadMode pad_mode = PadMode::reflect;
  MelScale mel_scale = htk;
  bool slopes_in_mel = true;
  bool slaney_norm = false;

  StftOptions stft() const { return {fft_length, sequence_stride, sequence_length, window, center, pad_mode}; }
  MelOptions mel() const {
    return {fft_length, sampling_rate, num_mel_bins, min_freq, max_freq, mel_scale, slopes_in_mel, slaney_norm};
  }
  DecibelOptions decibels() const { return {ref_power, min_power, top_db}; }
};

}  // namespace weft::inline WEFT_ABI::audio
