// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/data/detail/arff_line.hpp>

#include <gtest/gtest.h>
#include <string>

using weft::detail::ArffLine;

TEST(ArffLine, ReadsFromLeftToRight) {
  ArffLine line("@Attribute\t'a b' {x,\"y\"} % rest", 3, "file");
  EXPECT_EQ(weft::detail::lower(line.word()), "@attribute");
  EXPECT_EQ(line.value().text, "a b");
  EXPECT_TRUE(line.take('{'));
  EXPECT_FALSE(line.value().quoted);
  line.expect(',');
  EXPECT_TRUE(line.value().quoted);
  line.expect('}');
  EXPECT_TRUE(line.at_end());
}

TEST(ArffLine, UnderstandsEscapes) {
  EXPECT_EQ(ArffLine(R"('a\'b\n\t\\%')", 1, "file").value().text, "a'b\n\t\\%");
  EXPECT_EQ(ArffLine(R"("it's")", 1, "file").value().text, "it's");
}

TEST(ArffLine, NamesItsNumberWhenItRefuses) {
  try {
    ArffLine("'open", 7, "file").value();
    FAIL();
  } catch (const weft::format_error& caught) {
    EXPECT_STREQ(caught.what(), "file: in line 7 the quote that opens a value is never closed");
  }
  EXPECT_THROW(ArffLine("'ends with \\", 1, "file").value(), weft::format_error);
  EXPECT_THROW(ArffLine(" , ", 1, "file").value(), weft::format_error);
  EXPECT_THROW(ArffLine("x", 1, "file").expect('{'), weft::format_error);
}
