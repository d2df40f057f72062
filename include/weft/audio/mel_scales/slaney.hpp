// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/mel_scale.hpp>

#include <cmath>

namespace weft::inline WEFT_ABI::audio {

/// The scale of the Auditory Toolbox, and of librosa unless told otherwise.
/// Values: 3 f / 200 up to 1000 Hz, from there on 27 steps for every factor of 6.4.
/// Source: Slaney 1998, Auditory Toolbox Version 2, function mfcc.
inline constexpr MelScale slaney{
    [](double hertz) { return hertz < 1000 ? hertz * 3 / 200 : 15 + 27 * std::log(hertz / 1000) / std::log(6.4); },
    [](double mel) { return mel < 15 ? mel * 200 / 3 : 1000 * std::exp((mel - 15) * std::log(6.4) / 27); }};

}  // namespace weft::inline WEFT_ABI::audio
