// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace weft::inline WEFT_ABI::detail {

/// The number as printf's %.<digits>f or %.<digits>e has it in the "C" locale, whatever the program's locale is.
inline std::string number_text(double value, std::chars_format format, int digits) {
  if (std::isnan(value)) return "nan";  // without the sign, as Python prints it
  char buffer[400];                     // the longest double in fixed notation has 309 digits before the point
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value, format, digits).ptr};
}

inline std::string fixed_text(double value, int digits) { return number_text(value, std::chars_format::fixed, digits); }

/// 101770 as "101,770".
inline std::string with_separators(std::int64_t value) {
  std::string text = std::to_string(value);
  const std::ptrdiff_t first = value < 0 ? 1 : 0;
  for (std::ptrdiff_t at = std::ssize(text) - 3; at > first; at -= 3) text.insert(static_cast<std::size_t>(at), 1, ',');
  return text;
}

/// True for the first byte of a character in UTF-8.
constexpr bool starts_character(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// How many columns of a terminal the text takes, without its colours; each character counts as one column.
inline int visible_width(std::string_view text) noexcept {
  int width = 0;
  bool colour = false;
  for (const char byte : text) {
    if (byte == '\x1b') colour = true;
    if (!colour && starts_character(byte)) ++width;
    if (byte == 'm') colour = false;
  }
  return width;
}

/// The text so many times.
inline std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int time = 0; time < times; ++time) result += text;
  return result;
}

}  // namespace weft::inline WEFT_ABI::detail
