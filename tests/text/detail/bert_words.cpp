// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/detail/bert_words.hpp>

#include <gtest/gtest.h>
#include <string>
#include <vector>

using namespace weft;

namespace {

std::vector<std::string> words(std::string_view text, bool lower) {
  std::vector<std::string> found;
  detail::for_each_bert_word(text, lower, [&](std::string_view word) { found.emplace_back(word); });
  return found;
}

using Words = std::vector<std::string>;

}  // namespace

TEST(BertWords, StandBetweenSpacesAndSigns) {
  EXPECT_EQ(words(" Ünder, the_sea!! ", true), (Words{"under", ",", "the", "_", "sea", "!", "!"}));
  EXPECT_EQ(words("Ünder", false), Words{"Ünder"});
  EXPECT_EQ(words("a日本b", false), (Words{"a", "日", "本", "b"}));
  EXPECT_EQ(words("a\u00adb\x01"
                  "c\td\u3000e\xff",
                  false),
            (Words{"abc", "d", "e"}));
  EXPECT_EQ(words("", true), Words{});
}

TEST(BertWords, LookAtSignsBehindDecomposition) { EXPECT_EQ(words("a\u037eb", true), (Words{"a", ";", "b"})); }

static_assert(detail::is_bert_punctuation(U'$') && detail::is_bert_punctuation(U'«') &&
              !detail::is_bert_punctuation(U'€'));
static_assert(detail::is_ideograph(U'\x2b820') && !detail::is_ideograph(U'あ') && !detail::is_ideograph(U'한'));
