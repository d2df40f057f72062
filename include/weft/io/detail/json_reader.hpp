// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/detail/utf8.hpp>
#include <weft/mistake/sentence.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

namespace weft::inline WEFT_ABI::detail {

// Reads, one after the other, the few things of JSON that file headers are made of. The text is known to be UTF-8.
// When something else is there it is the mistake, with the byte counted from the start of the file. The first one
// counts: after it the text is at its end, so that whoever reads on soon has nothing to read.
class JsonReader {
 public:
  JsonReader(std::string_view text, std::size_t start, std::string_view file)
      : text_(text), start_(start), file_(file) {}

  /// What is wrong; empty if nothing is.
  const std::string& mistake() const { return mistake_; }

  [[gnu::cold]] void refuse(std::string_view what) {
    if (mistake_.empty()) mistake_ = sentence(file_, ": at byte ", start_ + at_, " ", what, "; the file is damaged");
    at_ = text_.size();
  }

  // Whether the character stands next; if so, it is passed.
  [[gnu::cold]] bool take(char character) {
    skip_space();
    if (at_ == text_.size() || text_[at_] != character) return false;
    ++at_;
    return true;
  }

  [[gnu::cold]] void expect(char character) {
    if (!take(character)) refuse(sentence("'", std::string(1, character), "' is expected"));
  }

  [[gnu::cold]] void expect_end() {
    skip_space();
    if (at_ != text_.size()) refuse("the text should end");
  }

  // A whole number without sign, fraction, exponent or leading zero.
  [[gnu::cold]] std::size_t number() {
    skip_space();
    std::size_t value = 0;
    const char* first = text_.data() + at_;
    const auto [end, status] = std::from_chars(first, text_.data() + text_.size(), value);
    if (status == std::errc::result_out_of_range) refuse("a number is beyond 64 bits");
    else if (status != std::errc{} || (*first == '0' && end - first > 1)) refuse("a plain whole number is expected");
    else at_ += static_cast<std::size_t>(end - first);
    return value;
  }

  [[gnu::cold]] bool truth() {
    skip_space();
    const std::string_view left = text_.substr(at_);
    const bool yes = left.starts_with("true");
    if (!yes && !left.starts_with("false")) refuse("true or false is expected");
    else at_ += yes ? 4 : 5;
    return yes;
  }

  [[gnu::cold]] std::string string() {
    expect('"');
    std::string value;
    while (true) {
      const char character = next();
      if (character == '"') return value;
      if (static_cast<unsigned char>(character) < 0x20) refuse("a text holds a control character");
      if (character == '\\')
        append_escaped(value);
      else
        value += character;
    }
  }

 private:
  [[gnu::cold]] void skip_space() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
  }

  // At the end it is a quotation mark, which ends whatever text is being read.
  [[gnu::cold]] char next() {
    if (at_ < text_.size()) return text_[at_++];
    refuse("the end comes inside a text");
    return '"';
  }

  [[gnu::cold]] void append_escaped(std::string& value) {
    constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    const char letter = next();
    if (letter == 'u') return append_utf8(value, code_point());
    const std::size_t which = letters.find(letter);
    if (which == std::string_view::npos) return refuse("a text holds an unknown escape");
    value += meanings[which];
  }

  [[gnu::cold]] std::uint32_t four_digits() {
    std::uint32_t unit = 0;
    const std::string_view digits = text_.substr(at_, 4);
    const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    if (digits.size() != 4 || status != std::errc{} || end != digits.data() + 4)
      refuse("four hexadecimal digits are expected");
    else at_ += 4;
    return unit;
  }

  // Characters beyond 16 bits are written as two units.
  [[gnu::cold]] std::uint32_t code_point() {
    const std::uint32_t high = four_digits();
    if (high < 0xd800 || high > 0xdfff) return high;
    if (high > 0xdbff || next() != '\\' || next() != 'u') refuse("a surrogate stands alone");
    const std::uint32_t low = four_digits();
    if (low < 0xdc00 || low > 0xdfff) refuse("a surrogate stands alone");
    return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
  }

  std::string_view text_;
  std::size_t start_;
  std::string_view file_;
  std::size_t at_ = 0;
  std::string mistake_;
};

}  // namespace weft::inline WEFT_ABI::detail
