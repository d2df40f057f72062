// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/phrase_pairs.hpp>

#include <gtest/gtest.h>

#include <support/golden_text.hpp>

using namespace weft;

namespace {

std::vector<std::pair<std::string, std::string>> pairs(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const auto& [source, target] : text::parse_phrase_pairs(text)) found.emplace_back(source, target);
  return found;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

}  // namespace

TEST(PhrasePairs, AreThePartsOfOnePlace) {
  EXPECT_EQ(
      pairs("# comment\nAal {m} (Karte; kalt) [cook.] | Aal  blau; blauer Aal :: Eel (on a menu) | Eel au bleu; x\n"),
      (Pairs{{"Aal", "Eel"}, {"Aal blau", "Eel au bleu"}}));
  EXPECT_EQ(pairs("a | b :: c\n"), Pairs{}) << "parts that do not belong together are left out";
  EXPECT_EQ(pairs("a | {x} :: b | c\n"), (Pairs{{"a", "b"}}));
  EXPECT_EQ(pairs("a (b [c) d] e) f :: g\n"), (Pairs{{"a f", "g"}}));
  EXPECT_EQ(pairs("a (never closed :: b\n"), (Pairs{{"a", "b"}}));
}

TEST(PhrasePairs, NameTheLineOfAMistake) {
  EXPECT_EQ(weft_test::refusal<format_error>([] { text::parse_phrase_pairs("a :: b\n\nc : d\n", "file"); }),
            "file: line 3 has no \"::\" between two languages; is it a dictionary of Ding?");
}

TEST(PhrasePairs, AreTheWholeDictionary) {
  const auto path = data::find("de-en.txt");
  if (!path) GTEST_SKIP() << "de-en.txt is not here; get it with tools/fetch_data.sh de-en";
  const auto all = text::phrase_pairs(*path);
  EXPECT_GT(all.size(), 350'000u);
  EXPECT_TRUE(std::ranges::any_of(
      all, [](const auto& pair) { return pair.source == "Aalsuppe" && pair.target == "eel soup"; }));
}
