// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/detail/byte_characters.hpp>

#include <gtest/gtest.h>
#include <set>

using namespace weft;

TEST(ByteCharacters, AreThoseOfGpt2) {
  EXPECT_EQ(detail::to_byte_characters("a b\n"), "a\u0120b\u010a");
  EXPECT_EQ(detail::to_byte_characters("\xad\xae\x7f"), "\u0143\u00ae\u0121");
  EXPECT_EQ(std::set(detail::byte_characters.begin(), detail::byte_characters.end()).size(), 256u);
}

TEST(ByteCharacters, StandForTheBytesAgain) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  EXPECT_EQ(detail::from_byte_characters(detail::to_byte_characters(all)), all);
  EXPECT_EQ(detail::from_byte_characters(" "), std::nullopt);
  EXPECT_EQ(detail::from_byte_characters("a日"), std::nullopt);
}
