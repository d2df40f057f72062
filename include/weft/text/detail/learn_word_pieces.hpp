// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/detail/count_words.hpp>
#include <weft/text/detail/learn_merges.hpp>
#include <weft/text/detail/pair_trainer.hpp>
#include <weft/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

// The characters of a word, those behind the first with ## before them.
inline std::vector<std::string> word_characters(std::string_view word) {
  std::vector<std::string> characters;
  for (text::Character c; !word.empty(); word.remove_prefix(c.bytes)) {
    c = text::first_character(word);
    characters.push_back((characters.empty() ? "" : "##") + std::string(word.substr(0, c.bytes)));
  }
  return characters;
}

// Special tokens, all characters as if they began a word, and those within words, each in the order of code points.
inline std::vector<std::string> first_word_pieces(const std::vector<WordCount>& counts, std::size_t most) {
  std::set<std::string> begin, inside;  // bytes of UTF-8 have the order of code points
  for (const WordCount& entry : counts) {
    const std::vector<std::string> characters = word_characters(entry.word);
    begin.insert(characters[0]);
    for (std::size_t i = 1; i < characters.size(); ++i) {
      begin.insert(characters[i].substr(2));
      inside.insert(characters[i]);
    }
  }
  std::vector<std::string> tokens{"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"};
  tokens.insert(tokens.end(), begin.begin(), begin.end());
  tokens.insert(tokens.end(), inside.begin(), inside.end());
  if (tokens.size() > most)
    raise<data_error>("a vocabulary of ", most, " has no place for 5 special tokens and ", tokens.size() - 5,
                      " for characters");
  return tokens;
}

// The vocabulary that merging pairs in these words gives.
inline std::vector<std::string> learn_word_pieces(std::vector<WordCount> counts, LearnOptions options) {
  std::vector<std::string> tokens = first_word_pieces(counts, options.vocabulary_size);
  TextMap<std::int32_t> places;
  for (const std::string& token : tokens) places.emplace(token, static_cast<std::int32_t>(places.size()));
  std::vector<TokenWord> words;
  for (const WordCount& entry : counts) {
    words.push_back({.count = entry.count});
    for (const std::string& character : word_characters(entry.word))
      words.back().tokens.push_back(places.at(character));
  }
  const auto join = [](const std::string& left, const std::string& right) { return left + right.substr(2); };
  return learn_merges(std::move(tokens), std::move(words), options, join).tokens;
}

}  // namespace weft::inline WEFT_ABI::detail
