// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/find.hpp>
#include <weft/text/read_text.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// The entries of a dictionary in the form of the DICT servers, each a text: a head word at the beginning of a line, what
/// belongs to it indented below. Pronunciations between \ \ and notes between [ ], such as sources, are left out.
inline std::vector<std::string> parse_dictionary(std::string_view text) {
  std::vector<std::string> entries;
  std::string entry;
  char closing = 0;  // what ends the part that is left out
  for (std::string_view line : lines_of(text)) {
    if (!line.empty() && line[0] != ' ') {
      if (!entry.empty()) entries.push_back(std::exchange(entry, {}));
      closing = 0;
    }
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (!entry.empty() && !line.empty() && entry.back() != ' ') entry += ' ';
    for (char character : line) {
      if (closing != 0)
        closing = character == closing ? 0 : closing;
      else if (character == '\\' || character == '[')
        closing = character == '[' ? ']' : '\\';
      else
        entry += character;
    }
  }
  if (!entry.empty()) entries.push_back(std::move(entry));
  return entries;
}

/// The Collaborative International Dictionary of English: words and what they mean, for learning vectors of words.
/// Errors: io_error. Source: GCIDE 0.48, from Webster 1913 and WordNet; tools/fetch_data.sh dictionary fetches it.
inline std::vector<std::string> dictionary(
    const std::filesystem::path& path = data::find("dictionary.txt").value_or("dictionary.txt")) {
  return parse_dictionary(read_text(path));
}

}  // namespace weft::inline WEFT_ABI::text
