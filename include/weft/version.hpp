// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <string_view>

#define WEFT_VERSION_MAJOR 0
#define WEFT_VERSION_MINOR 1
#define WEFT_VERSION_PATCH 0

namespace weft::inline WEFT_ABI {

/// The version of the library, "major.minor.patch". CMake reads the three numbers above.
inline constexpr std::string_view version = "0.1.0";

}  // namespace weft
