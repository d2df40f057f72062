// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cctype>
#include <concepts>
#include <cstdlib>
#include <string>
#include <string_view>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace weft::inline WEFT_ABI {

/// How a progress bar is drawn; the defaults are Keras's on a terminal.
struct ProgressStyle {
  bool rewrites = true;    ///< draw over the last line; else each redraw is a new line, for logs
  bool colours = true;     ///< bold numbers, a green bar
  bool unicode = true;     ///< else the bar is made of =
  int width = 20;          ///< characters of the bar
  double interval = 0.05;  ///< seconds that pass between redraws, at least

  bool operator==(const ProgressStyle&) const = default;
};

namespace detail {

/// Whether the locale that these variables choose can print a bar; a locale that names no choice is taken for UTF-8.
template <std::invocable<const char*> Lookup>
bool locale_is_unicode(Lookup variable) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = variable(name);
    if (value == nullptr || *value == '\0') continue;
    std::string locale;
    for (const char letter : std::string_view(value)) {
      if (letter != '-') locale += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return locale == "c" || locale == "posix" || locale.find("utf8") != std::string::npos;
  }
  return true;
}

template <std::invocable<const char*> Lookup>
ProgressStyle style_for(bool terminal, Lookup variable) {
  const char* no_color = variable("NO_COLOR");
  const bool coloured = terminal && (no_color == nullptr || *no_color == '\0');
  return {.rewrites = terminal, .colours = coloured, .unicode = locale_is_unicode(variable)};
}

}  // namespace detail

/// The style for std::cout: drawn over itself and coloured on a terminal, plain lines in a file or a pipe.
/// Values: NO_COLOR turns the colours off; a locale other than UTF-8 gives a bar in ASCII.
inline ProgressStyle standard_output_style() {
#if __has_include(<unistd.h>)
  const bool terminal = ::isatty(STDOUT_FILENO) == 1;
#else
  const bool terminal = false;
#endif
  return detail::style_for(terminal, [](const char* name) { return std::getenv(name); });
}

}  // namespace weft::inline WEFT_ABI
