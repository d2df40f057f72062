// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/byte_level_bpe.hpp>

#include <gtest/gtest.h>
#include <filesystem>

#include <support/golden_text.hpp>

using namespace weft;
using weft_test::refusal;

namespace {

const auto folder = std::filesystem::path(WEFT_GOLDEN_DIR) / "text";

const text::ByteLevelBPE& learned() {
  static const auto tokenizer = text::ByteLevelBPE::train(
      text::read_text(folder / "corpus.txt"), {.vocabulary_size = 700, .special_tokens = {"<|endoftext|>"}});
  return tokenizer;
}

// A vocabulary of the bytes and some tokens more.
std::string vocabulary_of(std::vector<std::string> more) {
  std::vector<std::string> tokens;
  for (char32_t character : detail::byte_characters) text::append_utf8(tokens.emplace_back(), character);
  tokens.insert(tokens.end(), more.begin(), more.end());
  return detail::bpe_vocabulary_text(tokens);
}

std::string parse_refusal(const std::string& vocabulary, const std::string& merges) {
  return refusal<format_error>([&] { text::ByteLevelBPE::parse(vocabulary, merges, "v", "m"); });
}

void expect_refusal(const std::string& vocabulary, const std::string& merges, const std::string& part) {
  const std::string said = parse_refusal(vocabulary, merges);
  EXPECT_NE(said.find(part), std::string::npos) << "said: " << said << "\nfor: " << merges;
}

}  // namespace

TEST(ByteLevelBPE, LearnsTheFilesThatTokenizersLearns) {
  const auto made = std::filesystem::path(testing::TempDir()) / "weft_bpe";
  std::filesystem::create_directories(made);
  learned().save(made);
  EXPECT_EQ(text::read_text(made / "merges.txt"), text::read_text(folder / "bpe" / "merges.txt"));
  EXPECT_EQ(text::read_text(made / "vocab.json"), text::read_text(folder / "bpe" / "vocab.json"));
  std::filesystem::remove_all(made);
}

TEST(ByteLevelBPE, GivesTheTokensThatTokenizersGives) {
  const auto golden = weft_test::read_golden("text/bpe.txt");
  const auto tokenizer = text::ByteLevelBPE::load(folder / "bpe");
  const auto texts = weft_test::series(golden, "text");
  ASSERT_GT(texts.size(), 400u);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string text = weft_test::text_of(texts[i]);
    const auto tokens = tokenizer.encode(text);
    EXPECT_EQ(tokens, weft_test::tokens_of(golden["tokens." + std::to_string(i)])) << text;
    EXPECT_EQ(learned().encode(text), tokens) << text;
    EXPECT_EQ(tokenizer.decode(tokens), text);
  }
}

TEST(ByteLevelBPE, GivesBackAnyBytes) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const std::string bytes = weft_test::random_bytes(seed * 3, seed);
    ASSERT_EQ(learned().decode(learned().encode(bytes)), bytes) << seed;
  }
}

TEST(ByteLevelBPE, TakesALongWordInShortTime) {
  const auto tokenizer = text::ByteLevelBPE::train("abababab aaaa abab", {.vocabulary_size = 262});
  const std::string word(1'000'000, 'a');  // in the time of its square this would take an hour
  EXPECT_EQ(tokenizer.decode(tokenizer.encode(word)), word);
}

TEST(ByteLevelBPE, NeverMakesSpecialTokensOfATextButWritesThem) {
  const auto end = learned().vocabulary().find("<|endoftext|>");
  ASSERT_EQ(end, 0);
  const auto tokens = learned().encode("<|endoftext|>");
  EXPECT_EQ(std::ranges::count(tokens, *end), 0);
  EXPECT_EQ(learned().decode(std::vector{*end}), "<|endoftext|>");
}

TEST(ByteLevelBPE, StopsWhereNothingIsFrequent) {
  EXPECT_EQ(text::ByteLevelBPE::train("abcdef").vocabulary_size(), 256u);
  EXPECT_EQ(text::ByteLevelBPE::train("ab ab", {.min_frequency = 3}).vocabulary_size(), 256u);
  EXPECT_EQ(text::ByteLevelBPE::train("abab", {.vocabulary_size = 257}).encode("abab").size(), 2u);
  EXPECT_EQ(text::ByteLevelBPE::train("aaaaa", {.vocabulary_size = 257}).encode("aaaaa").size(), 3u);
  EXPECT_THROW(text::ByteLevelBPE::train("a", {.vocabulary_size = 255}), data_error);
  EXPECT_THROW(text::ByteLevelBPE::train("a", {.special_tokens = {"a"}}), data_error);
  EXPECT_THROW(text::ByteLevelBPE::train("a", {.special_tokens = {"\xff"}}), data_error);
  EXPECT_THROW(text::ByteLevelBPE::train("a", {.special_tokens = {""}}), data_error);
}

TEST(ByteLevelBPE, ReadsWhatOtherProgramsWrite) {
  // Escapes, spaces, any order, no version, carriage returns.
  std::string json = vocabulary_of({"ab", "\u0120a"});
  const std::string entry = "\"\u0120a\":257";
  json.replace(json.find(entry), entry.size(), " \"\\u0120a\" : 257 \n");
  const auto tokenizer = text::ByteLevelBPE::parse(json, "\u0120 a\r\na b\r\n");
  EXPECT_EQ(tokenizer.encode("ab ab"), (std::vector<std::int32_t>{256, 257, 'b'}));
  const auto foreign = text::ByteLevelBPE::parse(vocabulary_of({"<日>"}), "");
  EXPECT_EQ(foreign.decode(std::vector{256}), "<日>");
}

TEST(ByteLevelBPE, RefusesVocabulariesThatAreNone) {
  EXPECT_EQ(parse_refusal(vocabulary_of({}), ""), "");
  expect_refusal("{}", "", "byte 1 '\"' is expected");
  expect_refusal("", "", "byte 0 '{' is expected");
  expect_refusal("{\"a\":0}", "", "there is no token \"\u0100\" for byte 0");
  expect_refusal("{\"a\":-1}", "", "a plain whole number");
  expect_refusal("{\"a\":1.5}", "", "byte");
  expect_refusal("{\"a\":99999999999999999999}", "", "beyond 64 bits");
  expect_refusal("{\"a\":1}", "", "\"a\" has the number 1, but 1 tokens are numbered from 0");
  expect_refusal("{\"a\":0,\"b\":0}", "", "two tokens have the number 0");
  expect_refusal("{\"a\":0,\"a\":1}", "", "the token \"a\" stands twice");
  expect_refusal("{\"\":0}", "", "token 0 is empty");
  expect_refusal("{\"\xff\":0}", "", "at byte 2 the text is not UTF-8");
  expect_refusal("[\"a\"]", "", "'{' is expected");
  expect_refusal("{\"a\":{\"a\":0}}", "", "a plain whole number");
  expect_refusal(vocabulary_of({}) + "x", "", "the text should end");
  expect_refusal(std::string(1'000'000, '{'), "", "byte 1");
}

TEST(ByteLevelBPE, RefusesMergesThatAreNone) {
  const std::string vocabulary = vocabulary_of({"ab", "abc"});
  EXPECT_EQ(parse_refusal(vocabulary, "#version: 0.2\na b\nab c\n"), "");
  expect_refusal(vocabulary, "#version: 0.2\na b\nab d\n", "m: in line 3 the token \"abd\" is not in the vocabulary");
  expect_refusal(vocabulary, "a b\na bcd\n", "m: in line 2 the token \"bcd\"");
  expect_refusal(vocabulary, "a b\n\nab c\n", "m: in line 2 two tokens with one space");
  for (const char* line : {"a", " ", "a ", " b", "a b ", "a  b", "a b c"})
    expect_refusal(vocabulary, line, "m: in line 1 two tokens");
  expect_refusal(vocabulary, "a b\na b\n", "m: in line 2 a merge stands that stood before");
  expect_refusal(vocabulary, "a \xff\n", "m: in line 1");
}

TEST(ByteLevelBPE, SurvivesAnyChangedByte) {
  const std::string vocabulary = vocabulary_of({"ab"}), merges = "#version: 0.2\na b\n";
  for (std::size_t at = 0; at < vocabulary.size() + merges.size(); ++at)
    for (int change : {1, 2, 3, 16, 32, 64, 128, 255}) {
      std::string damaged = vocabulary, lines = merges;
      char& byte = at < damaged.size() ? damaged[at] : lines[at - damaged.size()];
      byte = static_cast<char>(byte ^ change);
      parse_refusal(damaged, lines);  // either loads or throws format_error; anything else ends the test
    }
}

TEST(ByteLevelBPE, SaysWhichFileIsNotThere) {
  EXPECT_NE(refusal<io_error>([] { text::ByteLevelBPE::load("no_such_folder"); }).find("no_such_folder"),
            std::string::npos);
}
