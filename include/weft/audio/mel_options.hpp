// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/mel_scale.hpp>
#include <weft/audio/mel_scales/htk.hpp>
#include <weft/config.hpp>

#include <cstddef>

namespace weft::inline WEFT_ABI::audio {

/// Triangular filters whose centers are equally far apart on a scale of pitch. Names and values are Keras's.
/// Values: librosa's filters have {.min_freq = 0, .mel_scale = slaney, .slopes_in_mel = false, .slaney_norm = true},
/// torchaudio's {.min_freq = 0, .slopes_in_mel = false}.
struct MelOptions {
  std::size_t fft_length = 2048;
  double sampling_rate = 16000;
  std::size_t num_mel_bins = 128;
  double min_freq = 20;
  double max_freq = 0;  ///< 0: half the sampling rate
  MelScale mel_scale = htk;
  bool slopes_in_mel = true;  ///< whether a triangle's sides are straight over mel, or over hertz
  bool slaney_norm = false;   ///< whether triangles have the same area, or the same height of 1
};

}  // namespace weft::inline WEFT_ABI::audio
