// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// Where data is looked for, in this order: $WEFT_DATA, ./cache, ~/.cache/weft, /usr/share/datasets.
inline std::vector<std::filesystem::path> search_path() {
  std::vector<std::filesystem::path> folders;
  if (const char* chosen = std::getenv("WEFT_DATA"); chosen != nullptr && *chosen != '\0') folders.emplace_back(chosen);
  folders.emplace_back("cache");
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
    folders.push_back(std::filesystem::path(home) / ".cache" / "weft");
  folders.emplace_back("/usr/share/datasets");
  return folders;
}

/// The first file or folder of that name on the search path, or nothing; tools/fetch_data.sh puts some there.
inline std::optional<std::filesystem::path> find(std::string_view name) {
  for (const std::filesystem::path& folder : search_path()) {
    std::error_code ignored;
    if (std::filesystem::path found = folder / name; std::filesystem::exists(found, ignored)) return found;
  }
  return std::nullopt;
}

}  // namespace weft::inline WEFT_ABI::data
