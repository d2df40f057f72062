// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <string_view>

namespace weft::inline WEFT_ABI {

namespace detail {

template <class T>
constexpr std::string_view read_type_name() {
  std::string_view text = __PRETTY_FUNCTION__;
  text = text.substr(text.find("T = ") + 4);
  text = text.substr(0, text.find_first_of(";]<"));
  const auto colon = text.rfind(':');
  return colon == std::string_view::npos ? text : text.substr(colon + 1);
}

template <class T>
inline constexpr std::string_view known_type_name = read_type_name<T>();

}  // namespace detail

/// The name of a type as its author wrote it, without namespaces and template arguments: "Dense".
template <class T>
constexpr std::string_view type_name() {
  return detail::known_type_name<T>;
}

}  // namespace weft
