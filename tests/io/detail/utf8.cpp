// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/detail/utf8.hpp>

#include <gtest/gtest.h>

using weft::detail::first_not_utf8;
using weft::detail::utf8_length;

TEST(Utf8, MeasuresCharacters) {
  static_assert(utf8_length("a") == 1);
  static_assert(utf8_length("\xc3\xa4") == 2);
  static_assert(utf8_length("\xe2\x82\xac") == 3);
  static_assert(utf8_length("\xf0\x9f\x98\x80") == 4);
  static_assert(utf8_length("") == 0);
}

TEST(Utf8, RefusesWhatIsNoCharacter) {
  static_assert(utf8_length("\x80") == 0);              // a tail alone
  static_assert(utf8_length("\xc3") == 0);              // cut short
  static_assert(utf8_length("\xc1\xbf") == 0);          // longer than needed
  static_assert(utf8_length("\xe0\x9f\xbf") == 0);      // longer than needed
  static_assert(utf8_length("\xf0\x8f\xbf\xbf") == 0);  // longer than needed
  static_assert(utf8_length("\xed\xa0\x80") == 0);      // a surrogate
  static_assert(utf8_length("\xf4\x90\x80\x80") == 0);  // beyond the last character
}

TEST(Utf8, FindsTheFirstBadByte) {
  static_assert(first_not_utf8("ab\xc3\xa4") == 4);
  static_assert(first_not_utf8("ab\xff"
                               "c") == 2);
}
