// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace weft::inline WEFT_ABI {

/// A text as a template argument: compilers print it in their messages.
template <std::size_t n>
struct FixedString {
  char text[n]{};

  constexpr FixedString() = default;
  constexpr FixedString(const char (&literal)[n]) { std::copy_n(literal, n, text); }

  constexpr std::string_view view() const {
    std::size_t length = 0;
    while (length < n && text[length] != '\0') ++length;
    return {text, length};
  }
};

/// The name a user gives a layer; empty when weft is to choose. Its unused end costs nothing in a symbol.
struct Name {
  char text[32]{};

  constexpr Name() = default;
  template <std::size_t n>
    requires(n <= 32)
  constexpr Name(const char (&literal)[n]) : Name(literal, std::make_index_sequence<n>()) {}

  constexpr std::string_view view() const {
    std::size_t length = 0;
    while (length < 32 && text[length] != '\0') ++length;
    return {text, length};
  }
  constexpr bool operator==(const Name&) const = default;

 private:
  // Without assignments, which g++ 12 refuses in a constant expression where the layer is a const variable.
  template <std::size_t... at>
  constexpr Name(const char* literal, std::index_sequence<at...>) : text{literal[at]...} {}
};

}  // namespace weft
