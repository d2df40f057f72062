// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/text/utf8.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weft::inline WEFT_ABI::detail {

// The visible character that stands for each byte in the files of GPT-2: itself if Latin-1 shows it, else the next
// from U+0100 on. Source: Radford et al. 2019, encoder.py of GPT-2, bytes_to_unicode.
inline constexpr std::array<char32_t, 256> byte_characters = [] {
  std::array<char32_t, 256> characters{};
  char32_t next = 256;
  for (char32_t byte = 0; byte < 256; ++byte) {
    const bool visible = (byte > 32 && byte < 127) || (byte > 160 && byte != 173);
    characters[byte] = visible ? byte : next++;
  }
  return characters;
}();

inline std::string to_byte_characters(std::string_view bytes) {
  std::string text;
  for (char byte : bytes) text::append_utf8(text, byte_characters[static_cast<unsigned char>(byte)]);
  return text;
}

// The bytes that a text stands for; nothing when it holds a character that stands for none.
inline std::optional<std::string> from_byte_characters(std::string_view text) {
  static constexpr auto bytes = [] {
    std::array<short, 512> table{};
    for (short& entry : table) entry = -1;
    for (short byte = 0; byte < 256; ++byte) table[byte_characters[static_cast<std::size_t>(byte)]] = byte;
    return table;
  }();
  std::string found;
  for (text::Character c; !text.empty(); text.remove_prefix(c.bytes)) {
    c = text::first_character(text);
    if (c.code >= bytes.size() || bytes[c.code] < 0) return std::nullopt;
    found += static_cast<char>(bytes[c.code]);
  }
  return found;
}

}  // namespace weft::inline WEFT_ABI::detail
