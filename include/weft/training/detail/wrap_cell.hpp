// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/training/detail/text.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

/// The text up to its last character that is no space.
constexpr std::string_view without_trailing_spaces(std::string_view text) noexcept {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// The text if it fits, else its beginning and a mark that something is missing.
inline std::string shortened(std::string_view text, int width, std::string_view mark) {
  if (visible_width(text) <= width) return std::string(text);
  std::size_t bytes = 0;
  for (int characters = 0; bytes < text.size(); ++bytes) {
    if (starts_character(text[bytes]) && ++characters == width) break;
  }
  return std::string(text.substr(0, bytes)) + std::string(mark);
}

/// The lines of a table's cell: broken between words, and a word that is too long is shortened.
inline std::vector<std::string> wrap_cell(std::string_view text, int width, std::string_view mark) {
  std::vector<std::string> lines;
  const auto close = [&](std::string_view line) {
    lines.push_back(shortened(without_trailing_spaces(line), width, mark));
  };
  std::size_t line_begin = 0;
  std::size_t word_begin = 0;
  while (word_begin < text.size()) {
    const std::size_t letters = text.find_first_not_of(' ', word_begin);
    const std::size_t word_end = text.find(' ', letters);
    const std::size_t next = text.find_first_not_of(' ', word_end);
    if (visible_width(without_trailing_spaces(text.substr(line_begin, word_end - line_begin))) > width &&
        word_begin > line_begin) {
      close(text.substr(line_begin, word_begin - line_begin));
      line_begin = word_begin;
    }
    word_begin = next == text.npos ? text.size() : next;
  }
  close(text.substr(line_begin));
  return lines;
}

}  // namespace weft::inline WEFT_ABI::detail
