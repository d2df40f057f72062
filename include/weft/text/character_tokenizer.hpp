// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/detail/json_text.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/detail/json_file.hpp>
#include <weft/text/detail/write_text.hpp>
#include <weft/text/read_text.hpp>
#include <weft/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// One token for each character, which is a code point or a byte.
/// Values: of code points 0 is padding, 1 stands for all that are not known, the known ones follow in their order; bytes
/// that are not UTF-8 count as U+FFFD. Of bytes each is its own number, and decoding gives back whatever was encoded.
/// Example: const auto tokenizer = text::CharacterTokenizer::fit(novel);
class CharacterTokenizer {
 public:
  static constexpr std::int32_t padding = 0, unknown = 1;

  /// The 256 bytes.
  static CharacterTokenizer bytes() { return {}; }

  /// The code points of a text.
  static CharacterTokenizer fit(std::string_view corpus) {
    std::u32string codes = code_points(corpus);
    std::ranges::sort(codes);
    const auto rest = std::ranges::unique(codes);
    codes.erase(rest.begin(), rest.end());
    return CharacterTokenizer(std::move(codes));
  }

  std::size_t vocabulary_size() const { return bytes_ ? 256 : codes_.size() + first; }

  std::vector<std::int32_t> encode(std::string_view text) const {
    std::vector<std::int32_t> tokens;
    tokens.reserve(text.size());
    if (bytes_)
      for (char byte : text) tokens.push_back(static_cast<unsigned char>(byte));
    else
      for (Character c; !text.empty(); text.remove_prefix(c.bytes))
        tokens.push_back(find((c = first_character(text)).code));
    return tokens;
  }

  /// Values: nothing for padding, U+FFFD for unknown. Errors: data_error for a token beyond the vocabulary.
  std::string decode(std::span<const std::int32_t> tokens) const {
    std::string text;
    for (std::int32_t token : tokens) {
      if (token < 0 || static_cast<std::size_t>(token) >= vocabulary_size())
        detail::raise<data_error>("token ", token, " is not in a vocabulary of ", vocabulary_size(), " characters");
      if (bytes_)
        text += static_cast<char>(token);
      else if (token != padding)
        append_utf8(text, token == unknown ? replacement_character : codes_[static_cast<std::size_t>(token) - first]);
    }
    return text;
  }

  /// Writes a JSON file, whole or not at all. Errors: io_error.
  void save(const std::filesystem::path& path) const {
    std::string characters;
    for (char32_t code : codes_) append_utf8(characters, code);
    std::string json =
        std::string("{\"format\":\"") + kind + "\",\"bytes\":" + (bytes_ ? "true" : "false") + ",\"characters\":";
    detail::append_json(json, characters);
    detail::write_text(path, json + "}\n");
  }

  /// Reads such a file. Errors: io_error, format_error.
  static CharacterTokenizer load(const std::filesystem::path& path) { return parse(read_text(path), path.string()); }

  /// Reads such a file that is in memory. The name is for messages. Errors: format_error.
  static CharacterTokenizer parse(std::string_view json, std::string_view name = "characters") {
    detail::JsonFile file(json, name);
    file.require_kind(kind);
    const bool bytes = file.at("bytes").truth();
    std::u32string codes = code_points(file.at("characters").string());
    file.end();
    if (std::ranges::adjacent_find(codes, std::ranges::greater_equal{}) != codes.end() || (bytes && !codes.empty()))
      detail::raise<format_error>(name,
                                  ": the characters are not those of a tokenizer: of code points each stands once, "
                                  "in their order; of bytes there are none");
    return bytes ? CharacterTokenizer() : CharacterTokenizer(std::move(codes));
  }

 private:
  static constexpr const char* kind = "weft.CharacterTokenizer";
  static constexpr std::size_t first = 2;

  CharacterTokenizer() = default;
  explicit CharacterTokenizer(std::u32string codes) : bytes_(false), codes_(std::move(codes)) {}

  std::int32_t find(char32_t code) const {
    const auto place = std::ranges::lower_bound(codes_, code);
    if (place == codes_.end() || *place != code) return unknown;
    return static_cast<std::int32_t>(place - codes_.begin()) + static_cast<std::int32_t>(first);
  }

  bool bytes_ = true;
  std::u32string codes_;
};

}  // namespace weft::inline WEFT_ABI::text
