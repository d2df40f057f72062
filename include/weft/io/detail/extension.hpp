// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <filesystem>
#include <string>

namespace weft::inline WEFT_ABI::detail {

// What a file's name ends in, from the point on, in small letters.
inline std::string small_extension(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  for (char& letter : extension)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return extension;
}

}  // namespace weft::inline WEFT_ABI::detail
