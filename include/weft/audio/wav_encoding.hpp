// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

namespace weft::inline WEFT_ABI::audio {

/// How a WAV file stores a sample. Values: a PCM sample of n bits is a whole number, 2^(n-1) times the sample; it is
/// signed but for 8 bits, where 128 is silence.
enum class WavEncoding : unsigned char { pcm8, pcm16, pcm24, pcm32, float32, float64 };

}  // namespace weft::inline WEFT_ABI::audio
