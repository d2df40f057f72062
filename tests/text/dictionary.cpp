// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/dictionary.hpp>

#include <gtest/gtest.h>

using namespace weft;

TEST(Dictionary, HasAnEntryForEachHeadWord) {
  const auto entries = text::parse_dictionary(
      "\nAbditory \\Ab\"di*to*ry\\, n. [L.\n   abditorium.]\n   A place for hiding\n   articles. --Cowell.\n   [1913 "
      "Webster]\n\n"
      "Abdomen \\Ab*do\"men\\\n   1. (Anat.) The belly.\n\n   2. (Zool.) The section.\n");
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0], "Abditory , n. A place for hiding articles. --Cowell. ");
  EXPECT_EQ(entries[1], "Abdomen 1. (Anat.) The belly. 2. (Zool.) The section.");
}

TEST(Dictionary, EndsANoteAtTheNextEntry) {
  EXPECT_EQ(text::parse_dictionary("a [never closed\n   b\nc d\n"), (std::vector<std::string>{"a ", "c d"}));
  EXPECT_TRUE(text::parse_dictionary("").empty());
}

TEST(Dictionary, HasTheWordsOfEnglish) {
  const auto path = data::find("dictionary.txt");
  if (!path) GTEST_SKIP() << "dictionary.txt is not here; get it with tools/fetch_data.sh dictionary";
  const auto entries = text::dictionary(*path);
  EXPECT_GT(entries.size(), 120'000u);
  const auto found =
      std::ranges::find_if(entries, [](const std::string& entry) { return entry.starts_with("Abdication "); });
  ASSERT_NE(found, entries.end());
  EXPECT_NE(found->find("The act of abdicating; the renunciation of a high office, dignity, or trust"),
            std::string::npos)
      << *found;
}
