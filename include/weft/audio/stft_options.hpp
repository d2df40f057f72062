// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/framing.hpp>
#include <weft/audio/window.hpp>
#include <weft/audio/windows/hann.hpp>
#include <weft/config.hpp>

#include <cstddef>

namespace weft::inline WEFT_ABI::audio {

/// How spectra are taken along a sound; names as in Keras.
/// fft_length samples are transformed, of which those in the middle, sequence_length many (0: all), are multiplied by
/// the periodic window and the others by 0. The next spectrum begins sequence_stride later.
struct StftOptions {
  std::size_t fft_length = 2048;
  std::size_t sequence_stride = 512;
  std::size_t sequence_length = 0;
  Window window = hann;
  bool center = true;
  PadMode pad_mode = PadMode::reflect;

  Framing framing() const { return {fft_length, sequence_stride, center, pad_mode}; }
};

}  // namespace weft::inline WEFT_ABI::audio
