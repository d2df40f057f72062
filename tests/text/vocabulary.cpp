// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/vocabulary.hpp>

#include <gtest/gtest.h>

#include <support/golden_text.hpp>

using namespace weft;

TEST(Vocabulary, NumbersTexts) {
  const text::Vocabulary words({"b", "a", ""});
  EXPECT_EQ(words.size(), 3u);
  EXPECT_EQ(words.find("a"), 1);
  EXPECT_EQ(words.find(""), 2);
  EXPECT_EQ(words.find("c"), std::nullopt);
  EXPECT_EQ(words[0], "b");
}

TEST(Vocabulary, CopiesAreTheirOwn) {
  text::Vocabulary copy;
  {
    const text::Vocabulary words({"a long word that does not fit into a string itself", "a"});
    copy = words;
  }
  EXPECT_EQ(copy.find("a long word that does not fit into a string itself"), 0);
}

TEST(Vocabulary, RefusesWhatStandsTwiceAndNumbersBeyond) {
  const auto twice = weft_test::refusal<data_error>([] { text::Vocabulary({"a", "b", "a"}); });
  EXPECT_EQ(twice, "the token \"a\" stands twice in a vocabulary; every token may stand once");
  const text::Vocabulary words({"a"});
  EXPECT_NE(weft_test::refusal<data_error>([&] { words[1]; }).find("token 1 is not in a vocabulary of 1"),
            std::string::npos);
  EXPECT_NE(weft_test::refusal<data_error>([&] { words[-1]; }), "");
}
