// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/wordnet.hpp>

#include <gtest/gtest.h>

#include <support/golden_text.hpp>

using namespace weft;

TEST(WordNet, HasSetsOfSynonyms) {
  const auto synsets = text::parse_wordnet(
      "  1 a comment\n"
      "00002137 03 n 02 abstraction 0 abstract_entity 0 010 @ 00001740 n 0000 | a general concept; \"freedom | love\"  "
      "\n"
      "00003356 00 s 01 relative(p) 0 001 & 00003131 a 0000 | properly related\n");
  ASSERT_EQ(synsets.size(), 2u);
  EXPECT_EQ(synsets[0].words, (std::vector<std::string>{"abstraction", "abstract entity"}));
  EXPECT_EQ(synsets[0].gloss, "a general concept; \"freedom | love\"");
  EXPECT_EQ(synsets[1].words, std::vector<std::string>{"relative"});
}

TEST(WordNet, NamesTheLineOfAMistake) {
  for (const char* line :
       {"x", "00002137 03 n zz a 0 | b", "00002137 03 n 00 a 0 | b", "00002137 03 n 01 a 0", "1 2 3"}) {
    const auto said =
        weft_test::refusal<format_error>([&] { text::parse_wordnet(std::string("  1 x\n") + line + "\n", "file"); });
    EXPECT_EQ(said, "file: line 2 is no set of synonyms; is it a data file of WordNet?") << line;
  }
}

TEST(WordNet, IsTheWholeDatabase) {
  const auto folder = std::filesystem::exists("/usr/share/wordnet")
                          ? std::optional<std::filesystem::path>("/usr/share/wordnet")
                          : data::find("wordnet");
  if (!folder) GTEST_SKIP() << "wordnet is not here; get it with tools/fetch_data.sh wordnet";
  const auto all = text::wordnet(*folder);
  EXPECT_EQ(all.size(), 117'659u);
  EXPECT_EQ(all[0].words, std::vector<std::string>{"entity"});
}
