// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/word_tokenizer.hpp>

#include <gtest/gtest.h>
#include <filesystem>

#include <support/golden_text.hpp>

using namespace weft;
using weft_test::refusal;

namespace {

const weft_test::Golden& golden() {
  static const weft_test::Golden file = weft_test::read_golden("text/words.txt");
  return file;
}

std::vector<std::string> texts(const std::string& name) {
  std::vector<std::string> found;
  for (const auto& bytes : weft_test::series(golden(), name)) found.push_back(weft_test::text_of(bytes));
  return found;
}

std::string parse_refusal(const std::string& json) {
  return refusal<format_error>([&] { text::WordTokenizer::parse(json, "file"); });
}

const std::string good =
    R"({"format":"weft.WordTokenizer","max_tokens":9,"lower":true,"filter":"!é","filter_splits":false,"words":["b","a"]})";

}  // namespace

TEST(WordTokenizer, LearnsTheVocabularyThatKerasLearns) {
  for (std::size_t most : {0, 50}) {
    const auto tokenizer = text::WordTokenizer::fit(texts("corpus"), {.max_tokens = most});
    const std::string name = std::to_string(most);
    const auto& words = tokenizer.vocabulary().tokens();
    ASSERT_GT(words.size(), 2u);
    for (std::size_t i = 2; i < words.size(); ++i)
      ASSERT_EQ(words[i], weft_test::text_of(golden()["words." + name + "." + std::to_string(i)])) << i;
    EXPECT_FALSE(golden().contains("words." + name + "." + std::to_string(words.size())));
    const auto samples = texts("text");
    for (std::size_t i = 0; i < samples.size(); ++i)
      EXPECT_EQ(tokenizer.encode(samples[i]),
                weft_test::tokens_of(golden()["tokens." + name + "." + std::to_string(i)]))
          << samples[i];
  }
}

TEST(WordTokenizer, SplitsAtFilteredCharactersAsKerasTokenizerDoes) {
  const text::WordOptions options{.filter = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n", .filter_splits = true};
  const auto samples = texts("text");
  for (std::size_t i = 0; i < samples.size(); ++i) {
    std::string expected;
    for (const std::string& word : texts("split." + std::to_string(i)))
      expected += (expected.empty() ? "" : " ") + word;
    const auto tokenizer = text::WordTokenizer::fit(samples[i], options);
    EXPECT_EQ(tokenizer.decode(tokenizer.encode(samples[i])), expected);
  }
}

TEST(WordTokenizer, KnowsCapitalsOfAllAlphabets) {
  const auto tokenizer = text::WordTokenizer::fit("ÉTÉ Ёлка «ÖL»", {.filter = "«»"});
  EXPECT_EQ(tokenizer.encode("été ёЛКА öl"), tokenizer.encode("ÉTÉ Ёлка «ÖL»"));
  EXPECT_EQ(text::WordTokenizer::fit("A a", {.lower = false}).vocabulary_size(), 4u);
}

TEST(WordTokenizer, LeavesOutPaddingAndNamesWhatItDoesNotKnow) {
  const auto tokenizer = text::WordTokenizer::fit("a a b");
  EXPECT_EQ(tokenizer.encode("b c a"), (std::vector<std::int32_t>{3, 1, 2}));
  EXPECT_EQ(tokenizer.decode(std::vector<std::int32_t>{0, 0, 3, 1, 2}), "b [UNK] a");
}

TEST(WordTokenizer, IsReadAsItWasWritten) {
  const auto path = std::filesystem::path(testing::TempDir()) / "weft_words.json";
  const auto tokenizer = text::WordTokenizer::fit(
      texts("corpus"), {.max_tokens = 40, .lower = false, .filter = "\"\\.\n", .filter_splits = true});
  tokenizer.save(path);
  const auto read = text::WordTokenizer::load(path);
  EXPECT_EQ(read.vocabulary().tokens(), tokenizer.vocabulary().tokens());
  EXPECT_EQ(read.options().max_tokens, 40u);
  EXPECT_EQ(read.options().filter, "\"\\.\n");
  EXPECT_FALSE(read.options().lower);
  EXPECT_TRUE(read.options().filter_splits);
  for (const std::string& sample : texts("text")) EXPECT_EQ(read.encode(sample), tokenizer.encode(sample));
  std::filesystem::remove(path);
}

TEST(WordTokenizer, RefusesOtherFiles) {
  EXPECT_EQ(text::WordTokenizer::parse(good).encode("A! b c"), (std::vector<std::int32_t>{3, 2, 1}));
  for (std::size_t size = 0; size < good.size(); ++size) EXPECT_NE(parse_refusal(good.substr(0, size)), "") << size;
  std::string twice = good;
  twice.replace(twice.find("\"a\""), 3, "\"b\"");
  EXPECT_EQ(parse_refusal(twice), "file: the word \"b\" stands twice; every word may stand once");
  EXPECT_NE(
      parse_refusal(R"({"format":"weft.WordTokenizer","lower":1})").find("byte 38 the key \"max_tokens\" is expected"),
      std::string::npos);
  EXPECT_EQ(parse_refusal("\"\xff"), "file: at byte 1 the text is not UTF-8; the file is damaged");
}

TEST(WordTokenizer, SurvivesAnyChangedByte) {
  for (std::size_t at = 0; at < good.size(); ++at)
    for (int change = 1; change < 256; ++change) {
      std::string damaged = good;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      parse_refusal(damaged);  // either loads or throws format_error; anything else ends the test
    }
}

TEST(WordTokenizer, RefusesAVocabularyWithoutPlaceForAWord) {
  EXPECT_THROW(text::WordTokenizer::fit("a", {.max_tokens = 2}), data_error);
  EXPECT_EQ(text::WordTokenizer::fit("a b b", {.max_tokens = 3}).vocabulary_size(), 3u);
  EXPECT_EQ(text::WordTokenizer::fit("", {}).vocabulary_size(), 2u);
}
