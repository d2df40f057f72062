// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/window.hpp>

#include <cmath>
#include <numbers>

namespace weft::inline WEFT_ABI::audio {

/// Two cosines: small side lobes, a wide main one.
/// Values: 0.42 - 0.5 cos(2 pi t) + 0.08 cos(4 pi t).
inline constexpr Window blackman{[](double t) {
  const double turn = 2 * std::numbers::pi * t;
  return 0.42 - 0.5 * std::cos(turn) + 0.08 * std::cos(2 * turn);
}};

}  // namespace weft::inline WEFT_ABI::audio
