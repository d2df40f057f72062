// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/mel_scale.hpp>

#include <cmath>

namespace weft::inline WEFT_ABI::audio {

/// The scale of the Hidden Markov Model Toolkit, of Keras, TensorFlow, ONNX, and torchaudio unless told otherwise.
/// Values: 1127 ln(1 + f / 700). Source: Young et al. 2006, The HTK Book 3.4, section 5.4.
inline constexpr MelScale htk{[](double hertz) { return 1127 * std::log1p(hertz / 700); },
                              [](double mel) { return 700 * std::expm1(mel / 1127); }};

}  // namespace weft::inline WEFT_ABI::audio
