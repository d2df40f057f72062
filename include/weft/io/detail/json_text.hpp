// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/detail/utf8.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::inline WEFT_ABI::detail {

// Appends a text in quotes; what is not ASCII stays as it is. Errors: data_error when the text is not UTF-8.
inline void append_json(std::string& text, std::string_view value) {
  constexpr std::string_view special = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt", digits = "0123456789abcdef";
  if (first_not_utf8(value) != value.size())
    throw data_error(sentence("the text \"", value, "\" is not UTF-8; files hold no other"));
  text += '"';
  for (char character : value) {
    const auto code = static_cast<unsigned char>(character);
    if (const std::size_t which = special.find(character); which != std::string_view::npos) {
      text += '\\';
      text += letters[which];
    } else if (code < 0x20) {
      text += "\\u00";
      text += digits[code >> 4];
      text += digits[code & 15];
    } else {
      text += character;
    }
  }
  text += '"';
}

}  // namespace weft::inline WEFT_ABI::detail
