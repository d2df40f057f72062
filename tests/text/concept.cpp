// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/concept.hpp>

#include <gtest/gtest.h>
#include <filesystem>
#include <list>

#include <weft/text/byte_level_bpe.hpp>
#include <weft/text/character_tokenizer.hpp>
#include <weft/text/word_piece.hpp>
#include <weft/text/word_tokenizer.hpp>

#include <support/golden_text.hpp>

using namespace weft;

static_assert(text::Tokenizer<text::CharacterTokenizer> && text::Tokenizer<text::WordTokenizer>);
static_assert(text::Tokenizer<text::ByteLevelBPE> && text::Tokenizer<text::WordPiece>);
static_assert(!text::Tokenizer<text::Vocabulary> && !text::Tokenizer<int>);
static_assert(text::Texts<std::vector<std::string>> && text::Texts<std::list<std::string_view>> &&
              text::Texts<const char* [2]>);
static_assert(!text::Texts<std::string> && !text::Texts<std::vector<int>>);

namespace {

const std::string corpus = text::read_text(std::filesystem::path(WEFT_GOLDEN_DIR) / "text" / "corpus.txt");

template <text::Tokenizer T>
T made();
template <>
text::CharacterTokenizer made() {
  return text::CharacterTokenizer::fit(corpus);
}
template <>
text::WordTokenizer made() {
  return text::WordTokenizer::fit(corpus, {.max_tokens = 300});
}
template <>
text::ByteLevelBPE made() {
  return text::ByteLevelBPE::train(corpus, {.vocabulary_size = 500});
}
template <>
text::WordPiece made() {
  return text::WordPiece::train(corpus, {.vocabulary_size = 500});
}

template <class T>
class Tokenizers : public testing::Test {};
using All = testing::Types<text::CharacterTokenizer, text::WordTokenizer, text::ByteLevelBPE, text::WordPiece>;
TYPED_TEST_SUITE(Tokenizers, All);

}  // namespace

TYPED_TEST(Tokenizers, GiveNumbersOfTheirVocabularyForAnything) {
  const auto tokenizer = made<TypeParam>();
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const auto tokens = tokenizer.encode(seed % 2 == 0 ? weft_test::random_bytes(300, seed) : corpus.substr(seed, 400));
    for (std::int32_t token : tokens) {
      ASSERT_GE(token, 0);
      ASSERT_LT(static_cast<std::size_t>(token), tokenizer.vocabulary_size());
    }
    tokenizer.decode(tokens);
  }
}

TYPED_TEST(Tokenizers, EncodeTheSameTextToTheSameTokensAgain) {
  const auto tokenizer = made<TypeParam>();
  const auto copy = tokenizer;
  const auto tokens = tokenizer.encode(corpus);
  EXPECT_FALSE(tokens.empty());
  EXPECT_EQ(copy.encode(corpus), tokens);
  // What is decoded has lost what the tokenizer does not see, and nothing more.
  const std::string once = tokenizer.decode(tokens);
  EXPECT_EQ(tokenizer.decode(tokenizer.encode(once)), once);
}

TYPED_TEST(Tokenizers, EncodeNothingToNothing) {
  EXPECT_TRUE(made<TypeParam>().encode("").empty());
  EXPECT_EQ(made<TypeParam>().decode({}), "");
}

TYPED_TEST(Tokenizers, RefuseTokensBeyondTheVocabulary) {
  const auto tokenizer = made<TypeParam>();
  const auto beyond = static_cast<std::int32_t>(tokenizer.vocabulary_size());
  EXPECT_THROW(tokenizer.decode(std::vector{beyond}), data_error);
  EXPECT_THROW(tokenizer.decode(std::vector{-1}), data_error);
}
