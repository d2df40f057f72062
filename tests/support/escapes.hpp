// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace weft_test {

/// The bytes that a fixture spells with \n, \r, \b and \e.
inline std::string unescaped(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\') {
      bytes += text[at];
      continue;
    }
    switch (text[++at]) {
      case 'n':
        bytes += '\n';
        break;
      case 'r':
        bytes += '\r';
        break;
      case 'b':
        bytes += '\b';
        break;
      case 'e':
        bytes += '\x1b';
        break;
      default:
        throw std::runtime_error("a fixture has an escape that is none of \\n \\r \\b \\e");
    }
  }
  return bytes;
}

/// The whole of a file below tests/golden.
inline std::string golden_text(const std::string& name) {
  std::ifstream file(std::string(WEFT_GOLDEN_DIR) + "/" + name, std::ios::binary);
  if (!file) throw std::runtime_error("tests/golden/" + name + " is missing; the script beside it writes it");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace weft_test
