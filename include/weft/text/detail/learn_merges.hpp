// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/text/detail/count_words.hpp>
#include <weft/text/detail/pair_trainer.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::detail {

// When to stop merging, and whether pairs are chosen by how often they come or by how likely they are.
struct LearnOptions {
  std::size_t vocabulary_size = 0;
  std::int64_t min_frequency = 0;
  bool by_likelihood = false;
};

struct LearnedMerges {
  std::vector<std::string> tokens{};
  std::vector<TokenPair> merges{};
};

// Merges pairs until the vocabulary is full or none comes often enough. join(left, right) is the text of a merged pair;
// when there is such a token already, it is that one.
template <class Join>
LearnedMerges learn_merges(std::vector<std::string> tokens, std::vector<TokenWord> words, LearnOptions options,
                           Join join) {
  TextMap<std::int32_t> places;
  for (const std::string& token : tokens) places.emplace(token, static_cast<std::int32_t>(places.size()));
  PairTrainer trainer(std::move(words));
  std::vector<TokenPair> merges;
  const std::int64_t least = std::max<std::int64_t>(options.min_frequency, 1);
  while (tokens.size() < options.vocabulary_size) {
    const auto pair = options.by_likelihood ? trainer.most_likely(least) : trainer.most_frequent(least);
    if (!pair) break;
    std::string text =
        join(tokens[static_cast<std::size_t>(pair->left)], tokens[static_cast<std::size_t>(pair->right)]);
    const auto [place, added] = places.emplace(text, static_cast<std::int32_t>(tokens.size()));
    if (added) tokens.push_back(std::move(text));
    merges.push_back(*pair);
    trainer.merge(*pair, place->second);
  }
  return {std::move(tokens), std::move(merges)};
}

}  // namespace weft::inline WEFT_ABI::detail
