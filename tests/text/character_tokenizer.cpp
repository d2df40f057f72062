// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/character_tokenizer.hpp>

#include <gtest/gtest.h>
#include <filesystem>

#include <support/golden_text.hpp>

using namespace weft;
using weft_test::refusal;

namespace {

std::string parse_refusal(const std::string& json) {
  return refusal<format_error>([&] { text::CharacterTokenizer::parse(json, "file"); });
}

}  // namespace

TEST(CharacterTokenizer, NumbersCodePointsInTheirOrder) {
  const auto tokenizer = text::CharacterTokenizer::fit("bäb a");
  EXPECT_EQ(tokenizer.vocabulary_size(), 2u + 4u);
  EXPECT_EQ(tokenizer.encode(" abä?"), (std::vector<std::int32_t>{2, 3, 4, 5, 1}));
  EXPECT_EQ(tokenizer.decode(std::vector<std::int32_t>{0, 4, 5, 1}), "bä\ufffd");
}

TEST(CharacterTokenizer, KnowsBytesThatAreNoUtf8AsOneCharacter) {
  const auto tokenizer = text::CharacterTokenizer::fit("a");
  EXPECT_EQ(tokenizer.encode("\xff\xc3"), (std::vector<std::int32_t>{1, 1}));
  const auto seen = text::CharacterTokenizer::fit("a\xff");
  EXPECT_EQ(seen.encode("\xfe"), (std::vector<std::int32_t>{3}));
}

TEST(CharacterTokenizer, GivesBackAnyBytes) {
  const auto tokenizer = text::CharacterTokenizer::bytes();
  EXPECT_EQ(tokenizer.vocabulary_size(), 256u);
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const std::string bytes = weft_test::random_bytes(seed * 7, seed);
    ASSERT_EQ(tokenizer.decode(tokenizer.encode(bytes)), bytes);
  }
}

TEST(CharacterTokenizer, IsReadAsItWasWritten) {
  const auto path = std::filesystem::path(testing::TempDir()) / "weft_characters.json";
  for (const auto& tokenizer :
       {text::CharacterTokenizer::fit(std::string_view("\0\"\\\n é日😀", 14)), text::CharacterTokenizer::bytes()}) {
    tokenizer.save(path);
    const auto read = text::CharacterTokenizer::load(path);
    EXPECT_EQ(read.vocabulary_size(), tokenizer.vocabulary_size());
    EXPECT_EQ(read.encode("a\"é日\n"), tokenizer.encode("a\"é日\n"));
  }
  std::filesystem::remove(path);
  EXPECT_THROW(text::CharacterTokenizer::load(path), io_error);
}

TEST(CharacterTokenizer, RefusesOtherFiles) {
  const std::string good = R"({"format":"weft.CharacterTokenizer","bytes":false,"characters":"ab"})";
  EXPECT_EQ(text::CharacterTokenizer::parse(good).vocabulary_size(), 4u);
  EXPECT_EQ(parse_refusal(R"({"format":"weft.WordTokenizer"})"),
            "file: the file holds a weft.WordTokenizer where a weft.CharacterTokenizer is expected");
  EXPECT_NE(
      parse_refusal(R"({"format":"weft.CharacterTokenizer","bytes":false,"characters":"ba"})").find("in their order"),
      std::string::npos);
  EXPECT_NE(parse_refusal(R"({"format":"weft.CharacterTokenizer","bytes":false,"characters":"aa"})"), "");
  EXPECT_NE(parse_refusal(R"({"format":"weft.CharacterTokenizer","bytes":true,"characters":"a"})"), "");
  EXPECT_NE(
      parse_refusal(R"({"format":"weft.CharacterTokenizer","characters":"a"})").find("the key \"bytes\" is expected"),
      std::string::npos);
  for (std::size_t size = 0; size < good.size(); ++size) EXPECT_NE(parse_refusal(good.substr(0, size)), "") << size;
  EXPECT_NE(parse_refusal(good + "x"), "");
}

TEST(CharacterTokenizer, SurvivesAnyChangedByte) {
  const std::string good = R"({"format":"weft.CharacterTokenizer","bytes":false,"characters":"aé"})";
  for (std::size_t at = 0; at < good.size(); ++at)
    for (int change = 1; change < 256; ++change) {
      std::string damaged = good;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      parse_refusal(damaged);  // either loads or throws format_error; anything else ends the test
    }
}
