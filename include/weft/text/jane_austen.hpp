// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/find.hpp>
#include <weft/text/read_text.hpp>

#include <filesystem>
#include <string>

namespace weft::inline WEFT_ABI::text {

/// The six novels of Jane Austen in the order in which they appeared: 4 million characters. Errors: io_error.
/// Source: Project Gutenberg; tools/fetch_data.sh jane-austen fetches it.
inline std::string jane_austen(
    const std::filesystem::path& folder = data::find("jane-austen").value_or("jane-austen")) {
  std::string novels;
  for (const char* name :
       {"sensesensibility", "prideprejudice", "mansfieldpark", "emma", "northangerabbey", "persuasion"})
    novels += read_text(folder / (std::string(name) + ".txt"));
  return novels;
}

}  // namespace weft::inline WEFT_ABI::text
