// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/detail/json_reader.hpp>
#include <weft/io/detail/utf8.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

// A JSON object whose keys stand in one order, read from beginning to end. Errors: format_error with the byte.
class JsonFile {
 public:
  JsonFile(std::string_view text, std::string_view file) : reader_(text, 0, file), file_(file) {
    if (const std::size_t bad = first_not_utf8(text); bad != text.size())
      raise<format_error>(file, ": at byte ", bad, " the text is not UTF-8; the file is damaged");
    reader_.expect('{');
  }

  // What is read next belongs to this key.
  JsonReader& at(std::string_view key) {
    if (!first_) reader_.expect(',');
    first_ = false;
    if (reader_.string() != key) reader_.refuse(sentence("the key \"", key, "\" is expected"));
    reader_.expect(':');
    return reader_;
  }

  // The first key says what the file is.
  void require_kind(std::string_view kind) {
    const std::string found = at("format").string();
    require();
    if (found != kind) raise<format_error>(file_, ": the file holds a ", found, " where a ", kind, " is expected");
  }

  std::vector<std::string> texts(std::string_view key) {
    std::vector<std::string> values;
    JsonReader& reader = at(key);
    reader.expect('[');
    if (reader.take(']')) return values;
    do values.push_back(reader.string());
    while (reader.take(','));
    reader.expect(']');
    return values;
  }

  void end() {
    reader_.expect('}');
    reader_.expect_end();
    require();
  }

  // Refuses a file with a mistake so far.
  void require() const {
    if (!reader_.mistake().empty()) raise_text<format_error>(reader_.mistake());
  }

 private:
  JsonReader reader_;
  std::string_view file_;
  bool first_ = true;
};

}  // namespace weft::inline WEFT_ABI::detail
