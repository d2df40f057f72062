// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

namespace weft::inline WEFT_ABI::audio {

/// A scale of pitch: equal steps on it sound alike. What a step is called does not matter to filters.
struct MelScale {
  double (*from_hertz)(double hertz) = nullptr;
  double (*to_hertz)(double mel) = nullptr;
};

}  // namespace weft::inline WEFT_ABI::audio
