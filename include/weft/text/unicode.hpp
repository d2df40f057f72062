// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/text/detail/unicode_categories.hpp>
#include <weft/text/detail/unicode_mappings.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace weft::inline WEFT_ABI {

namespace detail {

// Where ranges begin and end, from the distances between these places.
template <std::size_t n>
constexpr std::array<std::uint32_t, n> summed(const std::uint32_t (&distances)[n]) {
  std::array<std::uint32_t, n> places{};
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < n; ++i) places[i] = at += distances[i];
  return places;
}

inline constexpr auto letter_places = summed(letter_table);
inline constexpr auto number_places = summed(number_table);
inline constexpr auto punctuation_places = summed(punctuation_table);
inline constexpr auto nonspacing_mark_places = summed(nonspacing_mark_table);
inline constexpr auto control_places = summed(control_table);

template <std::size_t n>
constexpr bool inside(const std::array<std::uint32_t, n>& places, char32_t code) {
  const auto passed = std::upper_bound(places.begin(), places.end(), static_cast<std::uint32_t>(code)) - places.begin();
  return passed % 2 == 1;
}

// The code points of a table whose rows have `width` numbers, the first being the distance from the row before.
template <std::size_t width, class T, std::size_t n>
constexpr std::array<char32_t, n / width> row_starts(const T (&table)[n]) {
  std::array<char32_t, n / width> starts{};
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < n; i += width) starts[i / width] = at += static_cast<std::uint32_t>(table[i]);
  return starts;
}

inline constexpr auto lower_starts = row_starts<4>(lower_table);
inline constexpr auto stripped_starts = row_starts<2>(stripped_table);

}  // namespace detail

// What is known of characters: the Unicode Character Database 15.0, all of it.
namespace text {

/// Whether a code point is a letter: category L.
constexpr bool is_letter(char32_t code) {
  if (code < 128) return (code | 32) >= U'a' && (code | 32) <= U'z';
  return detail::inside(detail::letter_places, code);
}

/// Whether a code point is a number: category N, which has Roman numerals and fractions, too.
constexpr bool is_number(char32_t code) {
  if (code < 128) return code >= U'0' && code <= U'9';
  return detail::inside(detail::number_places, code);
}

/// Whether a code point is white space: the property White_Space.
constexpr bool is_space(char32_t code) {
  if (code < 128) return code == U' ' || (code >= 9 && code <= 13);
  return code == 0x85 || code == 0xa0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200a) || code == 0x2028 ||
         code == 0x2029 || code == 0x202f || code == 0x205f || code == 0x3000;
}

/// Whether a code point is punctuation: category P.
constexpr bool is_punctuation(char32_t code) { return detail::inside(detail::punctuation_places, code); }

/// Whether a code point is a mark that takes no place of its own, such as an accent: category Mn.
constexpr bool is_nonspacing_mark(char32_t code) { return detail::inside(detail::nonspacing_mark_places, code); }

/// Whether a code point shows nothing: categories Cc, Cf, Cs and Co, so tabs and line ends, too.
constexpr bool is_control(char32_t code) { return detail::inside(detail::control_places, code); }

/// The small letter of a capital one, and any other code point itself. One code point becomes one: a capital I with a
/// dot becomes i, and a sigma at the end of a word becomes the one that stands inside of words.
constexpr char32_t to_lower(char32_t code) {
  if (code < 128) return code >= U'A' && code <= U'Z' ? code + 32 : code;
  const auto& starts = detail::lower_starts;
  const auto next = std::upper_bound(starts.begin(), starts.end(), code);
  if (next == starts.begin()) return code;
  const auto* run = detail::lower_table + 4 * (next - starts.begin() - 1);
  const auto distance = static_cast<std::int32_t>(code - next[-1]);
  const bool member = distance % run[2] == 0 && distance / run[2] < run[1];
  return member ? static_cast<char32_t>(static_cast<std::int32_t>(code) + run[3]) : code;
}

/// What is left of a code point without its accents: decomposed canonically, nonspacing marks dropped.
/// Values: up to three code points, then zeros. Source: Unicode Standard Annex 15, form D; Hangul syllables become Jamo.
constexpr std::array<char32_t, 3> strip_accents(char32_t code) {
  if (code < 0xc0) return {code};
  if (code >= 0xac00 && code < 0xac00 + 11172) {
    const char32_t at = code - 0xac00, last = at % 28;
    return {0x1100 + at / 588, 0x1161 + at % 588 / 28, last == 0 ? 0 : 0x11a7 + last};
  }
  if (is_nonspacing_mark(code)) return {};
  const auto& starts = detail::stripped_starts;
  const auto found = std::lower_bound(starts.begin(), starts.end(), code);
  if (found == starts.end() || *found != code) return {code};
  std::array<char32_t, 3> parts{detail::stripped_table[2 * (found - starts.begin()) + 1]};
  for (std::size_t i = 0; i < std::size(detail::stripped_more_table); i += 3)
    if (detail::stripped_more_table[i] == code)
      parts = {parts[0], detail::stripped_more_table[i + 1], detail::stripped_more_table[i + 2]};
  return parts;
}

}  // namespace text

}  // namespace weft::inline WEFT_ABI
