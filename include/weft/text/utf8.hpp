// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/detail/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::inline WEFT_ABI::text {

/// What stands for bytes that are not UTF-8.
inline constexpr char32_t replacement_character = 0xfffd;

/// A code point and how many bytes it takes in the text it was read from.
struct Character {
  char32_t code = 0;
  std::size_t bytes = 0;
};

/// The character that a text begins with. A byte that is not UTF-8 is a replacement character of one byte; an empty text
/// begins with code point 0 of no bytes.
constexpr Character first_character(std::string_view text) {
  if (text.empty()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const std::size_t bytes = detail::utf8_length(text);
  if (bytes == 0) return {replacement_character, 1};
  if (bytes == 1) return {byte(0), 1};
  char32_t code = byte(0) & (0xffu >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) code = code << 6 | (byte(i) & 0x3f);
  return {code, bytes};
}

/// All code points of a text.
inline std::u32string code_points(std::string_view text) {
  std::u32string codes;
  codes.reserve(text.size());
  for (Character c; !text.empty(); text.remove_prefix(c.bytes)) codes += (c = first_character(text)).code;
  return codes;
}

/// Appends a code point as UTF-8.
inline void append_utf8(std::string& text, char32_t code) { detail::append_utf8(text, code); }

}  // namespace weft::inline WEFT_ABI::text
