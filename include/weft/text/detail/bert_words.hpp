// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/text/unicode.hpp>
#include <weft/text/utf8.hpp>

#include <string>
#include <string_view>

namespace weft::inline WEFT_ABI::detail {

constexpr bool is_bert_punctuation(char32_t code) {
  if (code < 128) return code > 32 && code < 127 && !text::is_letter(code) && !text::is_number(code);
  return text::is_punctuation(code);
}

// Ideographs, which are words of their own. Source: tokenization.py of BERT, _is_chinese_char.
constexpr bool is_ideograph(char32_t code) {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) ||
         (code >= 0x20000 && code <= 0x2a6df) || (code >= 0x2a700 && code <= 0x2ceaf) ||
         (code >= 0xf900 && code <= 0xfaff) || (code >= 0x2f800 && code <= 0x2fa1f);
}

constexpr bool is_dropped(char32_t code) {
  if (code == U'\t' || code == U'\n' || code == U'\r') return false;
  return code == text::replacement_character || text::is_control(code);
}

// Takes the words of a text one by one: what stands between spaces; punctuation and ideographs are words of their own.
template <class Take>
class BertWords {
 public:
  BertWords(bool lower, Take take) : lower_(lower), take_(take) {}

  void operator()(std::string_view text) {
    for (text::Character c; !text.empty(); text.remove_prefix(c.bytes)) {
      c = text::first_character(text);
      if (is_dropped(c.code)) continue;
      const bool alone = text::is_space(c.code) || is_ideograph(c.code);
      if (alone) end_word();
      if (!text::is_space(c.code)) add(c.code);
      if (alone) end_word();
    }
    end_word();
  }

 private:
  void add(char32_t code) {
    if (!lower_) return add_one(code);
    for (char32_t part : text::strip_accents(code))
      if (part != 0) add_one(text::to_lower(part));
  }

  void add_one(char32_t code) {
    const bool alone = is_bert_punctuation(code);
    if (alone) end_word();
    text::append_utf8(word_, code);
    if (alone) end_word();
  }

  void end_word() {
    if (!word_.empty()) take_(std::string_view(word_));
    word_.clear();
  }

  bool lower_;
  Take take_;
  std::string word_;
};

// Source: Devlin et al. 2019, tokenization.py of BERT, BasicTokenizer. What Unicode 15 does not know is kept.
template <class Take>
void for_each_bert_word(std::string_view text, bool lower, Take take) {
  BertWords<Take>(lower, take)(text);
}

}  // namespace weft::inline WEFT_ABI::detail
