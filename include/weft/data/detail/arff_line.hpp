// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace weft::inline WEFT_ABI::detail {

inline std::string lower(std::string_view text) {
  std::string small(text);
  for (char& letter : small)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return small;
}

// Reads a line of an ARFF file from left to right.
class ArffLine {
 public:
  // A value, and whether it stood in quotes.
  struct Value {
    std::string text{};
    bool quoted = false;
  };

  ArffLine(std::string_view text, std::size_t number, std::string_view file)
      : text_(text), number_(number), file_(file) {}

  [[noreturn]] void refuse(std::string_view what) const {
    throw format_error(sentence(file_, ": in line ", number_, " ", what));
  }

  // Whether only space or a comment is left.
  bool at_end() {
    skip_space();
    return text_.empty() || text_[0] == '%';
  }

  bool take(char character) {
    if (at_end() || text_[0] != character) return false;
    text_.remove_prefix(1);
    return true;
  }

  void expect(char character) {
    if (!take(character)) refuse(sentence("'", std::string(1, character), "' is expected"));
  }

  // Everything up to the next space or comma or brace.
  std::string_view word() {
    skip_space();
    const std::size_t end = std::min(text_.find_first_of(" \t\r,{}"), text_.size());
    const std::string_view found = text_.substr(0, end);
    text_.remove_prefix(end);
    return found;
  }

  Value value() {
    if (take('\'')) return {quoted('\''), true};
    if (take('"')) return {quoted('"'), true};
    const std::string_view found = word();
    if (found.empty()) refuse("a value is expected");
    return {std::string(found), false};
  }

 private:
  void skip_space() { text_.remove_prefix(std::min(text_.find_first_not_of(" \t\r"), text_.size())); }

  char next() {
    if (text_.empty()) refuse("the quote that opens a value is never closed");
    const char character = text_[0];
    text_.remove_prefix(1);
    return character;
  }

  std::string quoted(char mark) {
    constexpr std::string_view letters = "nrt", meanings = "\n\r\t";
    std::string value;
    for (char character = next(); character != mark; character = next()) {
      const bool escaped = character == '\\';
      if (escaped) character = next();
      const std::size_t which = escaped ? letters.find(character) : std::string_view::npos;
      value += which == std::string_view::npos ? character : meanings[which];
    }
    return value;
  }

  std::string_view text_;
  std::size_t number_;
  std::string_view file_;
};

}  // namespace weft::inline WEFT_ABI::detail
