// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/text/unicode.hpp>
#include <weft/text/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace weft::inline WEFT_ABI::detail {

enum class PieceKind { letter, number, space, other };

constexpr PieceKind piece_kind(char32_t code) {
  if (text::is_letter(code)) return PieceKind::letter;
  if (text::is_number(code)) return PieceKind::number;
  return text::is_space(code) ? PieceKind::space : PieceKind::other;
}

// How many bytes of one kind a text begins with.
constexpr std::size_t run_length(std::string_view text, PieceKind kind) {
  std::size_t bytes = 0;
  while (bytes < text.size()) {
    const text::Character c = text::first_character(text.substr(bytes));
    if (piece_kind(c.code) != kind) break;
    bytes += c.bytes;
  }
  return bytes;
}

constexpr std::size_t contraction_length(std::string_view text) {
  for (std::string_view ending : {"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"})
    if (text.starts_with(ending)) return ending.size();
  return 0;
}

// White space up to the end of the text is one piece; before something else the last character is left to that.
constexpr std::size_t space_length(std::string_view text) {
  const std::size_t bytes = run_length(text, PieceKind::space);
  if (bytes == text.size()) return bytes;
  std::size_t last = bytes - 1;
  while ((static_cast<unsigned char>(text[last]) & 0xc0) == 0x80) --last;
  return last == 0 ? bytes : last;
}

// How many bytes the first piece of a text has. A byte that is not UTF-8 is neither letter, number nor space. It is what
// this pattern matches: 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
// Source: Radford et al. 2019, encoder.py of GPT-2.
constexpr std::size_t gpt2_piece(std::string_view text) {
  if (text.empty()) return 0;
  if (const std::size_t bytes = contraction_length(text); bytes != 0) return bytes;
  const std::size_t blank = text[0] == ' ' ? 1 : 0;
  const PieceKind kind = piece_kind(text::first_character(text.substr(blank)).code);
  if (blank == text.size() || kind == PieceKind::space) return space_length(text);
  return blank + run_length(text.substr(blank), kind);
}

}  // namespace weft::inline WEFT_ABI::detail
