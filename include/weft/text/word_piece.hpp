// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/detail/utf8.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/concept.hpp>
#include <weft/text/detail/bert_words.hpp>
#include <weft/text/detail/count_words.hpp>
#include <weft/text/detail/learn_word_pieces.hpp>
#include <weft/text/detail/write_text.hpp>
#include <weft/text/read_text.hpp>
#include <weft/text/utf8.hpp>
#include <weft/text/vocabulary.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// What decides which pieces are merged next in training: how often they stand side by side, as in the Python package
/// tokenizers, or that divided by how often each of them stands anywhere.
enum class PieceScore { frequency, likelihood };

/// How texts become words and how WordPiece::train learns, with the defaults of the Python package tokenizers.
struct WordPieceOptions {
  bool lower = true;  ///< small letters without accents, as in BERT's uncased models
  std::size_t vocabulary_size = 30'000;
  std::int64_t min_frequency = 2;  ///< a pair that comes less often is not merged
  PieceScore score = PieceScore::frequency;
};

/// The numbers of BERT's special tokens; -1 for those that a vocabulary does not have.
struct BertTokens {
  std::int32_t pad = -1, unk = -1, cls = -1, sep = -1, mask = -1;
};

/// WordPiece, as of BERT: words between spaces, punctuation and ideographs apart, each cut into the longest pieces that the
/// vocabulary has, from its beginning on; a piece that does not begin a word begins with ##.
/// Values: a word that cannot be cut, or has more than 100 characters, is [UNK].
/// Source: Devlin et al. 2019, BERT; Schuster and Nakajima 2012, Japanese and Korean Voice Search.
/// Example: const auto tokenizer = text::WordPiece::load("bert-base-uncased/vocab.txt");
class WordPiece {
 public:
  /// Learns pieces until the vocabulary is full: [PAD] [UNK] [CLS] [SEP] [MASK], characters, then merged pairs; of several
  /// that are as good, the one with the smallest numbers.
  /// Errors: data_error when the vocabulary has no place for all characters.
  template <Texts Range>
  static WordPiece train(const Range& texts, const WordPieceOptions& options = {}) {
    detail::WordCounts counts;
    for (std::string_view text : texts)
      detail::for_each_bert_word(text, options.lower, [&](std::string_view word) { counts.add(word); });
    const bool likelihood = options.score == PieceScore::likelihood;
    return {Vocabulary(
                detail::learn_word_pieces(counts.take(), {options.vocabulary_size, options.min_frequency, likelihood})),
            options.lower};
  }

  static WordPiece train(std::string_view corpus, const WordPieceOptions& options = {}) {
    return train(std::span(&corpus, 1), options);
  }

  std::size_t vocabulary_size() const { return vocabulary_.size(); }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  const BertTokens& special() const { return special_; }

  /// Without [CLS] and [SEP].
  std::vector<std::int32_t> encode(std::string_view text) const {
    std::vector<std::int32_t> tokens;
    detail::for_each_bert_word(text, lower_, [&](std::string_view word) { append_pieces(word, tokens); });
    return tokens;
  }

  /// The words with spaces between them, without padding. Errors: data_error for a token beyond the vocabulary.
  std::string decode(std::span<const std::int32_t> tokens) const {
    std::string text;
    for (std::int32_t token : tokens) {
      const std::string_view piece = vocabulary_[token];
      if (token == special_.pad) continue;
      const bool goes_on = !text.empty() && piece.starts_with("##");
      if (!text.empty() && !goes_on) text += ' ';
      text += goes_on ? piece.substr(2) : piece;
    }
    return text;
  }

  /// Writes vocab.txt, one token a line, whole or not at all. Errors: io_error.
  void save(const std::filesystem::path& path) const {
    std::string text;
    for (const std::string& token : vocabulary_.tokens()) text += token + '\n';
    detail::write_text(path, text);
  }

  /// Reads vocab.txt, as BERT's models have it; of the options lower counts. Errors: io_error, format_error.
  static WordPiece load(const std::filesystem::path& path, const WordPieceOptions& options = {}) {
    return parse(read_text(path), options, path.string());
  }

  /// Reads such a file that is in memory. The name is for messages.
  /// Errors: format_error with the line for empty lines, tokens that stand twice, and what is not UTF-8; without [UNK].
  static WordPiece parse(std::string_view text, const WordPieceOptions& options = {},
                         std::string_view name = "vocab.txt") {
    std::vector<std::string> tokens;
    std::unordered_map<std::string_view, std::size_t> seen;
    for (std::string_view line : lines_of(text)) {
      const std::size_t number = tokens.size() + 1;
      if (line.empty()) detail::raise<format_error>(name, ": line ", number, " is empty; every line holds one token");
      if (detail::first_not_utf8(line) != line.size())
        detail::raise<format_error>(name, ": line ", number, " is not UTF-8");
      if (const auto [before, added] = seen.emplace(line, number); !added)
        detail::raise<format_error>(name, ": line ", number, " has \"", line, "\", which line ", before->second,
                                    " has");
      tokens.emplace_back(line);
    }
    if (!seen.contains("[UNK]"))
      detail::raise<format_error>(name, ": there is no [UNK]; is it a vocabulary of WordPiece?");
    return {Vocabulary(std::move(tokens)), options.lower};
  }

 private:
  static constexpr std::size_t longest_word = 100;

  WordPiece(Vocabulary vocabulary, bool lower) : lower_(lower), vocabulary_(std::move(vocabulary)) {
    const auto number = [&](std::string_view token) { return vocabulary_.find(token).value_or(-1); };
    special_ = {number("[PAD]"), number("[UNK]"), number("[CLS]"), number("[SEP]"), number("[MASK]")};
  }

  void append_pieces(std::string_view word, std::vector<std::int32_t>& tokens) const {
    const std::size_t before = tokens.size();
    if (code_points(word).size() > longest_word) return tokens.push_back(special_.unk);
    std::string left(word);
    for (std::size_t mark = 0; left.size() > mark; mark = 2) {
      std::size_t end = left.size();
      auto piece = vocabulary_.find(left);
      while (!piece && end > mark + 1)
        piece = vocabulary_.find(std::string_view(left).substr(0, end = last_start(left, end)));
      if (!piece) {
        tokens.resize(before);
        return tokens.push_back(special_.unk);
      }
      tokens.push_back(*piece);
      left.replace(0, end, "##");
    }
  }

  // Where the last character before a place begins.
  static std::size_t last_start(std::string_view text, std::size_t end) {
    do --end;
    while ((static_cast<unsigned char>(text[end]) & 0xc0) == 0x80);
    return end;
  }

  bool lower_;
  Vocabulary vocabulary_;
  BertTokens special_;
};

}  // namespace weft::inline WEFT_ABI::text
