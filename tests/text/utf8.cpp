// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/utf8.hpp>

#include <gtest/gtest.h>
#include <string>

#include <support/golden_text.hpp>

using namespace weft;
using namespace std::string_literals;

TEST(Utf8, ReadsCodePoints) {
  EXPECT_EQ(text::code_points("a\xc3\xa9\xe6\x97\xa5\xf0\x9f\x98\x80"), U"aé日😀");
  EXPECT_EQ(text::code_points("\0a"s), U"\0a"s);
  EXPECT_EQ(text::first_character("").bytes, 0u);
  static_assert(text::first_character("\xf4\x8f\xbf\xbf").code == 0x10ffff);
}

TEST(Utf8, CountsBytesThatAreNone) {
  EXPECT_EQ(text::code_points("a\xff\xc3"), U"a\ufffd\ufffd");
  EXPECT_EQ(text::code_points("\xed\xa0\x80"), U"\ufffd\ufffd\ufffd");
  EXPECT_EQ(text::code_points("\xc0\x80"), U"\ufffd\ufffd");
  EXPECT_EQ(text::code_points("\xe6\x97x"), U"\ufffd\ufffdx");
}

TEST(Utf8, WritesWhatItReads) {
  for (char32_t code = 0; code < 0x110000; code += code < 0x3000 ? 1 : 97) {
    if (code >= 0xd800 && code < 0xe000) continue;
    std::string one;
    text::append_utf8(one, code);
    ASSERT_EQ(text::code_points(one), std::u32string(1, code));
  }
}

TEST(Utf8, TakesEveryByteOnce) {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const std::string bytes = weft_test::random_bytes(200, seed);
    std::size_t taken = 0;
    while (taken < bytes.size()) {
      const auto next = text::first_character(std::string_view(bytes).substr(taken)).bytes;
      ASSERT_GE(next, 1u);
      taken += next;
    }
    EXPECT_EQ(taken, bytes.size());
  }
}
