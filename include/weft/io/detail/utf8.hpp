// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace weft::inline WEFT_ABI::detail {

// How many bytes the character at the start of the text has; 0 when it is none that UTF-8 allows.
// Source: The Unicode Standard 15, table 3-7, Well-Formed UTF-8 Byte Sequences.
constexpr std::size_t utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xbf) {
    return byte(i) >= low && byte(i) <= high;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return text.empty() ? 0 : 1;
  if (first >= 0xc2 && first <= 0xdf) return follows(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef)
    return follows(1, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf) && follows(2) ? 3 : 0;
  if (first >= 0xf0 && first <= 0xf4)
    return follows(1, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf) && follows(2) && follows(3) ? 4 : 0;
  return 0;
}

// Where the text stops being UTF-8; its size when it never does.
constexpr std::size_t first_not_utf8(std::string_view text) {
  std::size_t at = 0;
  while (const std::size_t length = utf8_length(text.substr(at))) at += length;
  return at;
}

// Appends a code point, which is below 2^21.
[[gnu::cold]] inline void append_utf8(std::string& value, std::uint32_t point) {
  const auto tail = [&](unsigned shift) { value += static_cast<char>(0x80 | ((point >> shift) & 0x3f)); };
  if (point < 0x80) {
    value += static_cast<char>(point);
  } else if (point < 0x800) {
    value += static_cast<char>(0xc0 | (point >> 6));
    tail(0);
  } else if (point < 0x10000) {
    value += static_cast<char>(0xe0 | (point >> 12));
    tail(6), tail(0);
  } else {
    value += static_cast<char>(0xf0 | (point >> 18));
    tail(12), tail(6), tail(0);
  }
}

}  // namespace weft::inline WEFT_ABI::detail
