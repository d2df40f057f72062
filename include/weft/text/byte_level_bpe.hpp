// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/detail/utf8.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/concept.hpp>
#include <weft/text/detail/bpe_files.hpp>
#include <weft/text/detail/byte_characters.hpp>
#include <weft/text/detail/count_words.hpp>
#include <weft/text/detail/gpt2_piece.hpp>
#include <weft/text/detail/learn_merges.hpp>
#include <weft/text/detail/merge_table.hpp>
#include <weft/text/detail/pair_trainer.hpp>
#include <weft/text/detail/write_text.hpp>
#include <weft/text/read_text.hpp>
#include <weft/text/vocabulary.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// How ByteLevelBPE::train learns, with the defaults of the Python package tokenizers.
struct BPEOptions {
  std::size_t vocabulary_size = 30'000;
  std::int64_t min_frequency = 2;                ///< a pair that comes less often is not merged
  std::vector<std::string> special_tokens = {};  ///< the first of the vocabulary, which no text becomes
};

/// Byte-level byte pair encoding, as of GPT-2: a text is cut before its words, and the bytes of each piece are merged in
/// the order in which training found pairs frequent. Decoding gives back whatever was encoded, UTF-8 or not.
/// Source: Sennrich, Haddow, Birch 2016, Neural Machine Translation of Rare Words with Subword Units; Radford et al. 2019,
/// Language Models are Unsupervised Multitask Learners, 2.2; letters, numbers and spaces are those of Unicode 15.
/// Example: const auto tokenizer = text::ByteLevelBPE::load("gpt2");
class ByteLevelBPE {
 public:
  /// Learns the pairs that come most often, of several the one with the smallest numbers, until the vocabulary is full.
  /// Errors: data_error when the vocabulary has no place for the bytes, or special tokens are not different texts.
  template <Texts Range>
  static ByteLevelBPE train(const Range& texts, const BPEOptions& options = {}) {
    detail::WordCounts counts;
    for (std::string_view text : texts) for_each_piece(text, [&](std::string_view piece) { counts.add(piece); });
    return learn(counts.take(), options);
  }

  static ByteLevelBPE train(std::string_view corpus, const BPEOptions& options = {}) {
    return train(std::span(&corpus, 1), options);
  }

  std::size_t vocabulary_size() const { return vocabulary_.size(); }

  /// The tokens as they are written in files: a visible character for every byte.
  const Vocabulary& vocabulary() const { return vocabulary_; }

  /// Never special tokens, also where the text looks like one; vocabulary().find() gives their numbers.
  std::vector<std::int32_t> encode(std::string_view text) const {
    std::vector<std::int32_t> tokens, word;
    detail::MergeTable::Scratch scratch;
    for_each_piece(text, [&](std::string_view piece) {
      word.clear();
      for (char byte : piece) word.push_back(bytes_[static_cast<unsigned char>(byte)]);
      table_.apply(word, tokens, scratch);
    });
    return tokens;
  }

  /// Errors: data_error for a token beyond the vocabulary.
  std::string decode(std::span<const std::int32_t> tokens) const {
    std::string text;
    for (std::int32_t token : tokens) {
      vocabulary_[token];
      text += texts_[static_cast<std::size_t>(token)];
    }
    return text;
  }

  /// Writes vocab.json and merges.txt into a folder, each whole or not at all. Errors: io_error.
  void save(const std::filesystem::path& folder) const {
    detail::write_text(folder / "vocab.json", detail::bpe_vocabulary_text(vocabulary_.tokens()));
    detail::write_text(folder / "merges.txt", detail::bpe_merges_text(vocabulary_.tokens(), merges_));
  }

  /// Reads vocab.json and merges.txt of a folder, as the Python packages write them. Errors: io_error, format_error.
  static ByteLevelBPE load(const std::filesystem::path& folder) {
    return load(folder / "vocab.json", folder / "merges.txt");
  }

  static ByteLevelBPE load(const std::filesystem::path& vocabulary, const std::filesystem::path& merges) {
    return parse(read_text(vocabulary), read_text(merges), vocabulary.string(), merges.string());
  }

  /// Reads such files that are in memory. The names are for messages.
  /// Errors: format_error with byte or line when numbers are not 0 to n - 1, a byte has no token, or a merge has none.
  static ByteLevelBPE parse(std::string_view vocabulary, std::string_view merges,
                            std::string_view vocabulary_name = "vocab.json",
                            std::string_view merges_name = "merges.txt") {
    Vocabulary tokens(detail::parse_bpe_vocabulary(vocabulary, vocabulary_name));
    for (std::size_t byte = 0; byte < 256; ++byte)
      if (const std::string text = visible(byte); !tokens.find(text))
        detail::raise<format_error>(vocabulary_name, ": there is no token \"", text, "\" for byte ", byte,
                                    "; without it not every text can be encoded");
    auto pairs = detail::parse_bpe_merges(merges, merges_name, tokens);
    return {std::move(tokens), std::move(pairs)};
  }

 private:
  // Every byte and the text of every merge is in the vocabulary.
  ByteLevelBPE(Vocabulary vocabulary, std::vector<detail::TokenPair> merges)
      : vocabulary_(std::move(vocabulary)), merges_(std::move(merges)) {
    const auto& tokens = vocabulary_.tokens();
    for (std::size_t byte = 0; byte < 256; ++byte) bytes_[byte] = *vocabulary_.find(visible(byte));
    for (const std::string& token : tokens) texts_.push_back(detail::from_byte_characters(token).value_or(token));
    for (detail::TokenPair pair : merges_)
      table_.add(pair, *vocabulary_.find(tokens[static_cast<std::size_t>(pair.left)] +
                                         tokens[static_cast<std::size_t>(pair.right)]));
  }

  static std::string visible(std::size_t byte) {
    return detail::to_byte_characters(std::string(1, static_cast<char>(static_cast<unsigned char>(byte))));
  }

  template <class Take>
  static void for_each_piece(std::string_view text, Take take) {
    while (const std::size_t bytes = detail::gpt2_piece(text)) {
      take(text.substr(0, bytes));
      text.remove_prefix(bytes);
    }
  }

  // Special tokens, then the bytes in the order of their characters.
  static std::vector<std::string> first_tokens(const BPEOptions& options) {
    std::vector<std::string> tokens = options.special_tokens;
    std::u32string characters(detail::byte_characters.begin(), detail::byte_characters.end());
    std::ranges::sort(characters);
    for (char32_t character : characters) append_utf8(tokens.emplace_back(), character);
    if (tokens.size() > options.vocabulary_size)
      detail::raise<data_error>("a vocabulary of ", options.vocabulary_size, " has no place for the 256 bytes and ",
                                options.special_tokens.size(), " special tokens");
    for (const std::string& token : options.special_tokens)
      if (token.empty() || detail::first_not_utf8(token) != token.size())
        detail::raise<data_error>("the special token \"", token, "\" is empty or not UTF-8; files hold no such tokens");
    return tokens;
  }

  static ByteLevelBPE learn(std::vector<detail::WordCount> counts, const BPEOptions& options) {
    const Vocabulary first(first_tokens(options));
    std::array<std::int32_t, 256> bytes{};
    for (std::size_t byte = 0; byte < 256; ++byte) bytes[byte] = *first.find(visible(byte));
    std::vector<detail::TokenWord> words;
    for (const detail::WordCount& entry : counts) {
      words.push_back({.count = entry.count});
      for (char byte : entry.word) words.back().tokens.push_back(bytes[static_cast<unsigned char>(byte)]);
    }
    detail::LearnedMerges learned = detail::learn_merges(
        first.tokens(), std::move(words), {options.vocabulary_size, options.min_frequency}, std::plus<std::string>{});
    return {Vocabulary(std::move(learned.tokens)), std::move(learned.merges)};
  }

  Vocabulary vocabulary_;
  std::vector<detail::TokenPair> merges_;
  std::array<std::int32_t, 256> bytes_{};
  std::vector<std::string> texts_;  // what each token stands for
  detail::MergeTable table_;
};

}  // namespace weft::inline WEFT_ABI::text
