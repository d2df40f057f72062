// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/audio/window.hpp>

namespace weft::inline WEFT_ABI::audio {

/// No window.
/// Values: 1.
inline constexpr Window rectangular{[](double) { return 1.0; }};

}  // namespace weft::inline WEFT_ABI::audio
