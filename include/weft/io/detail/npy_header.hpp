// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/shape.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace weft::inline WEFT_ABI::detail {

// What a NumPy file says of its values; these start at byte end.
// Source: numpy.lib.format, versions 1.0, 2.0 and 3.0.
struct NpyHeader {
  char order = '<';
  std::string type{};
  bool fortran = false;
  data::Shape shape{};
  std::size_t end = 0;
};

// Reads the header's text, a Python dictionary of three known keys.
class NpyDictionary {
 public:
  NpyDictionary(std::string_view text, std::size_t start, std::string_view file)
      : text_(text), start_(start), file_(file) {}

  NpyHeader read() {
    NpyHeader header;
    constexpr std::array<std::string_view, 3> keys{"descr", "fortran_order", "shape"};
    std::array<bool, 3> seen{};
    expect('{');
    while (!take('}')) {
      const auto which = static_cast<std::size_t>(std::ranges::find(keys, quoted()) - keys.begin());
      if (which == keys.size() || std::exchange(seen[which], true)) refuse("a key is unknown or stands twice");
      expect(':');
      if (which == 0)
        read_type(header);
      else if (which == 1)
        header.fortran = truth();
      else
        header.shape = tuple();
      if (!take(',') && !next_is('}')) refuse("',' or '}' is expected");
    }
    skip_space();
    if (at_ != text_.size()) refuse("the header should end");
    if (std::ranges::count(seen, true) != 3) refuse("descr, fortran_order or shape is missing");
    return header;
  }

 private:
  [[noreturn]] void refuse(std::string_view what) const {
    throw format_error(sentence(file_, ": at byte ", start_ + at_, " ", what, "; the file is damaged"));
  }

  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }

  bool next_is(char character) {
    skip_space();
    return at_ < text_.size() && text_[at_] == character;
  }

  bool take(char character) {
    const bool found = next_is(character);
    at_ += found ? 1 : 0;
    return found;
  }

  void expect(char character) {
    if (!take(character)) refuse(sentence("'", std::string(1, character), "' is expected"));
  }

  bool take(std::string_view word) {
    skip_space();
    const bool found = text_.substr(at_).starts_with(word);
    at_ += found ? word.size() : 0;
    return found;
  }

  std::string_view quoted() {
    const char mark = next_is('"') ? '"' : '\'';
    expect(mark);
    const std::size_t end = text_.find(mark, at_);
    if (end == std::string_view::npos) refuse("a text does not end");
    const std::string_view inside = text_.substr(at_, end - at_);
    at_ = end + 1;
    return inside;
  }

  bool truth() {
    if (take(std::string_view("True"))) return true;
    if (!take(std::string_view("False"))) refuse("True or False is expected");
    return false;
  }

  data::Shape tuple() {
    data::Shape shape;
    expect('(');
    while (!take(')')) {
      skip_space();
      const char* first = text_.data() + at_;
      const auto [end, status] = std::from_chars(first, text_.data() + text_.size(), shape.emplace_back());
      if (status != std::errc{}) refuse("an extent is no whole number of 64 bits");
      at_ += static_cast<std::size_t>(end - first);
      if (!take(',') && !next_is(')')) refuse("',' or ')' is expected");
    }
    return shape;
  }

  void read_type(NpyHeader& header) {
    constexpr std::array<std::string_view, 11> known{"f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1"};
    if (!next_is('\'') && !next_is('"')) refuse("records are not read; save one plain array");
    const std::string_view type = quoted();
    if (type.size() != 3 || std::string_view("<>|=").find(type[0]) == std::string_view::npos ||
        std::ranges::find(known, type.substr(1)) == known.end())
      throw format_error(sentence(file_, ": values of type '", type,
                                  "' are not read; save the array with "
                                  "astype('float32') or astype('int32')"));
    header.order = type[0];
    header.type = type.substr(1);
  }

  std::string_view text_;
  std::size_t start_;
  std::string_view file_;
  std::size_t at_ = 0;
};

inline NpyHeader read_npy_header(std::span<const std::byte> file, std::string_view name) {
  constexpr std::string_view magic = "\x93NUMPY";
  const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
  const auto byte = [&](std::size_t i) { return std::to_integer<std::size_t>(file[i]); };
  if (!text.starts_with(magic) || file.size() < 10 || byte(6) < 1 || byte(6) > 3)
    throw format_error(sentence(name, ": byte 0 on is not how a NumPy file of version 1, 2 or 3 starts"));
  const std::size_t start = byte(6) == 1 ? 10 : 12;
  std::size_t length = byte(8) | byte(9) << 8;
  if (start == 12 && file.size() >= start) length |= byte(10) << 16 | byte(11) << 24;
  if (file.size() < start || file.size() - start < length)
    throw format_error(sentence(name, ": at byte 8 the header claims ", length, " bytes but the file ends before"));
  NpyHeader header = NpyDictionary(text.substr(start, length), start, name).read();
  header.end = start + length;
  data::Shape all = header.shape;
  all.push_back(static_cast<std::size_t>(header.type[1] - '0'));
  if (data::element_count(all) != file.size() - header.end)
    throw format_error(sentence(name, ": from byte ", header.end, " on there are ", file.size() - header.end,
                                " bytes, which is not what shape ", data::to_text(header.shape), " of type ",
                                header.type, " takes; the file was cut short or something was appended"));
  return header;
}

// A header of version 1.0, padded so that the values start at a multiple of 64 bytes.
inline std::string npy_header_text(std::string_view type, std::span<const std::size_t> shape) {
  std::string text = sentence("{'descr': '", std::endian::native == std::endian::little ? "<" : ">", type,
                              "', 'fortran_order': False, 'shape': (");
  for (std::size_t axis = 0; axis < shape.size(); ++axis) text += (axis == 0 ? "" : ", ") + std::to_string(shape[axis]);
  text += shape.size() == 1 ? ",), }" : "), }";
  text.append(63 - (10 + text.size()) % 64, ' ');
  text += '\n';
  std::string start = "\x93NUMPY\x01";
  start += '\0';
  start += static_cast<char>(text.size() & 0xff);
  start += static_cast<char>(text.size() >> 8);
  return start + text;
}

}  // namespace weft::inline WEFT_ABI::detail
