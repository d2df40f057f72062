// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/read_file.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// The lines of a text without what ends them, a line feed or carriage return and line feed; views of the text.
inline std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// A file as one text, as it is. Errors: io_error.
inline std::string read_text(const std::filesystem::path& path) {
  const auto bytes = data::read_file(path);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The lines of a file. Errors: io_error.
inline std::vector<std::string> read_lines(const std::filesystem::path& path) {
  const std::string text = read_text(path);
  const auto lines = lines_of(text);
  return {lines.begin(), lines.end()};
}

}  // namespace weft::inline WEFT_ABI::text
