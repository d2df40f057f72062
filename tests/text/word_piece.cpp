// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/text/word_piece.hpp>

#include <gtest/gtest.h>
#include <filesystem>

#include <support/golden_text.hpp>

using namespace weft;
using weft_test::refusal;

namespace {

const auto folder = std::filesystem::path(WEFT_GOLDEN_DIR) / "text";

std::string parse_refusal(const std::string& text) {
  return refusal<format_error>([&] { text::WordPiece::parse(text, {}, "file"); });
}

}  // namespace

TEST(WordPiece, GivesTheTokensThatTokenizersGives) {
  const auto golden = weft_test::read_golden("text/word_piece.txt");
  const auto uncased = text::WordPiece::load(folder / "word_piece" / "frequency.txt");
  const auto cased = text::WordPiece::load(folder / "word_piece" / "frequency.txt", {.lower = false});
  const auto texts = weft_test::series(golden, "text");
  ASSERT_GT(texts.size(), 400u);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string text = weft_test::text_of(texts[i]), number = std::to_string(i);
    const auto tokens = uncased.encode(text);
    EXPECT_EQ(tokens, weft_test::tokens_of(golden["uncased." + number])) << text;
    EXPECT_EQ(cased.encode(text), weft_test::tokens_of(golden["cased." + number])) << text;
    EXPECT_EQ(uncased.decode(tokens), weft_test::text_of(golden["decoded." + number])) << text;
  }
}

TEST(WordPiece, LearnsWhatPlainLoopsLearn) {
  const std::string corpus = text::read_text(folder / "corpus.txt");
  EXPECT_EQ(text::WordPiece::train(corpus, {.vocabulary_size = 500}).vocabulary().tokens(),
            text::read_lines(folder / "word_piece" / "frequency.txt"));
  EXPECT_EQ(text::WordPiece::train(corpus, {.vocabulary_size = 500, .score = text::PieceScore::likelihood})
                .vocabulary()
                .tokens(),
            text::read_lines(folder / "word_piece" / "likelihood.txt"));
}

TEST(WordPiece, KnowsItsSpecialTokens) {
  const auto tokenizer = text::WordPiece::parse("[UNK]\na\n##b\n[MASK]\n[CLS]\n");
  EXPECT_EQ(tokenizer.special().unk, 0);
  EXPECT_EQ(tokenizer.special().mask, 3);
  EXPECT_EQ(tokenizer.special().cls, 4);
  EXPECT_EQ(tokenizer.special().pad, -1);
  EXPECT_EQ(tokenizer.special().sep, -1);
  EXPECT_EQ(tokenizer.encode("ab abb ac b"), (std::vector<std::int32_t>{1, 2, 1, 2, 2, 0, 0}));
  EXPECT_EQ(tokenizer.decode(std::vector<std::int32_t>{4, 1, 2, 2, 0}), "[CLS] abb [UNK]");
}

TEST(WordPiece, CutsIntoTheLongestPieces) {
  const auto tokenizer = text::WordPiece::parse("[UNK]\nun\nunaff\n##able\n##aff\n##a\n##ff\n##é\n");
  EXPECT_EQ(tokenizer.encode("unaffable"), (std::vector<std::int32_t>{2, 3}));
  EXPECT_EQ(text::WordPiece::parse("[UNK]\nun\n##é\n", {.lower = false}).encode("unéé"),
            (std::vector<std::int32_t>{1, 2, 2}));
}

TEST(WordPiece, IsReadAsItWasWritten) {
  const auto path = std::filesystem::path(testing::TempDir()) / "weft_vocab.txt";
  const auto tokenizer = text::WordPiece::load(folder / "word_piece" / "frequency.txt");
  tokenizer.save(path);
  EXPECT_EQ(text::read_text(path), text::read_text(folder / "word_piece" / "frequency.txt"));
  std::filesystem::remove(path);
}

TEST(WordPiece, RefusesVocabulariesThatAreNone) {
  EXPECT_EQ(parse_refusal("[UNK]\na"), "");
  EXPECT_EQ(parse_refusal("[UNK]\r\na\r\n"), "");
  EXPECT_EQ(parse_refusal(""), "file: there is no [UNK]; is it a vocabulary of WordPiece?");
  EXPECT_EQ(parse_refusal("[UNK]\na\n\nb\n"), "file: line 3 is empty; every line holds one token");
  EXPECT_EQ(parse_refusal("[UNK]\na\nb\na\n"), "file: line 4 has \"a\", which line 2 has");
  EXPECT_EQ(parse_refusal("[UNK]\n\xff\n"), "file: line 2 is not UTF-8");
  EXPECT_THROW(text::WordPiece::train("many characters", {.vocabulary_size = 10}), data_error);
}
