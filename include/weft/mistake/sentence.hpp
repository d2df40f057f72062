// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace weft::inline WEFT_ABI::detail {

inline void append_part(std::string& text, std::string_view part) { text += part; }

inline void append_part(std::string& text, std::integral auto number) { text += std::to_string(number); }

inline void append_part(std::string& text, std::floating_point auto number) {
  std::array<char, 32> digits{};
  text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

// The message of an exception, from texts and numbers; a number has as few digits as tell it apart.
template <class... Parts>
std::string sentence(const Parts&... parts) {
  std::string text;
  (append_part(text, parts), ...);
  return text;
}

}  // namespace weft::inline WEFT_ABI::detail
