// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/window.hpp>

#include <cmath>
#include <numbers>

namespace weft::inline WEFT_ABI::audio {

/// One arch of a cosine: the window of most spectra.
/// Values: 1/2 - 1/2 cos(2 pi t).
inline constexpr Window hann{[](double t) { return 0.5 - 0.5 * std::cos(2 * std::numbers::pi * t); }};

}  // namespace weft::inline WEFT_ABI::audio
