// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/arrays.hpp>
#include <weft/data/dataset.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/scalar/random.hpp>
#include <weft/text/detail/draws.hpp>
#include <weft/text/negative_sampler.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// Which pairs of words a skip-gram model learns from.
struct SkipGramOptions {
  std::size_t window_size = 4;  ///< how far apart two words of a pair are at most
  bool shrink_windows =
      true;              ///< each word has a window of its own, from 1 to window_size, so that the near count more
  double subsample = 0;  ///< words that are a larger share of the corpus than this become fewer; 0 for never
  std::size_t negative_samples = 1;  ///< pairs that are none, for each that is
  double power = 0.75;               ///< how their second words are drawn: see NegativeSampler
  std::int32_t first_token = 2;      ///< smaller ones are no words: padding and unknown
  std::uint64_t seed = 0;            ///< another one for each part of a corpus
};

}  // namespace weft::inline WEFT_ABI::text

namespace weft::inline WEFT_ABI::detail {

// Collects pairs. Counts are those of the whole corpus, of which the tokens may be a part.
class SkipGrams {
 public:
  SkipGrams(std::span<const std::int64_t> counts, const text::SkipGramOptions& options)
      : counts_(counts.begin(), counts.end()), options_(options) {
    for (std::size_t i = 0; i < counts_.size(); ++i)
      if (i < static_cast<std::size_t>(std::max(options.first_token, 0))) counts_[i] = 0;
    for (std::int64_t count : counts_) total_ += static_cast<double>(count);
    if (std::ranges::count_if(counts_, [](std::int64_t count) { return count > 0; }) < 2)
      raise<data_error>("fewer than two words have a count; pairs need at least two");
  }

  // Words that stay. A token without a count is none.
  std::vector<std::int32_t> kept(std::span<const std::int32_t> tokens) const {
    std::vector<std::int32_t> words;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i] < options_.first_token) continue;
      if (static_cast<std::size_t>(tokens[i]) >= counts_.size() || counts_[static_cast<std::size_t>(tokens[i])] <= 0)
        raise<data_error>("token ", tokens[i], " has no count; count all tokens of the corpus");
      const auto random = draw(DrawPurpose::pair, options_.seed, i);
      if (options_.subsample <= 0 || uniform(random[0], random[1]) < chance_to_stay(tokens[i]))
        words.push_back(tokens[i]);
    }
    return words;
  }

  data::Dataset pairs(std::span<const std::int32_t> words) {
    const text::NegativeSampler sampler(counts_, options_.power);
    for (std::size_t i = 0; i < words.size(); ++i) {
      Random random(options_.seed, i);
      const std::size_t most = options_.window_size;
      const std::size_t window =
          options_.shrink_windows && most > 0 ? 1 + random.below(static_cast<std::uint32_t>(most)) : most;
      for (std::size_t j = i - std::min(i, window); j < std::min(words.size(), i + window + 1); ++j)
        if (j != i) add(words[i], words[j], sampler, random);
    }
    if (labels_.empty()) raise<data_error>("the tokens make no pair; give more of them or a larger window");
    const std::size_t samples = labels_.size();
    return {data::Arrays{data::Array(std::move(centers_), {samples}), data::Array(std::move(others_), {samples})},
            data::Array(std::move(labels_), {samples}),
            {}};
  }

 private:
  // Source: word2vec.c of Mikolov et al. 2013: (sqrt(share / subsample) + 1) subsample / share.
  double chance_to_stay(std::int32_t token) const {
    const double ratio = static_cast<double>(counts_[static_cast<std::size_t>(token)]) / total_ / options_.subsample;
    return (std::sqrt(ratio) + 1) / ratio;
  }

  void add(std::int32_t center, std::int32_t other, const text::NegativeSampler& sampler, Random& random) {
    append(center, other, 1);
    for (std::size_t k = 0; k < options_.negative_samples; ++k) {
      std::int32_t negative = other;
      while (negative == other) negative = sampler(random);
      append(center, negative, 0);
    }
  }

  void append(std::int32_t center, std::int32_t other, float label) {
    centers_.push_back(center);
    others_.push_back(other);
    labels_.push_back(label);
  }

  std::vector<std::int64_t> counts_;
  text::SkipGramOptions options_;
  double total_ = 0;
  std::vector<std::int32_t> centers_, others_;
  std::vector<float> labels_;
};

}  // namespace weft::inline WEFT_ABI::detail

namespace weft::inline WEFT_ABI::text {

/// Words with words that stand near them, label 1, and with words that are drawn, label 0.
/// Shape: features two words {pairs} each, targets {pairs}. Counts are those of count_tokens over the whole corpus, of which
/// the tokens may be a part; so a long corpus is learned part by part.
/// Errors: data_error when there is no pair, fewer than two words to draw from, or a token without a count.
/// Source: Mikolov et al. 2013, Distributed Representations of Words and Phrases.
inline data::Dataset skip_gram_pairs(std::span<const std::int32_t> tokens, std::span<const std::int64_t> counts,
                                     const SkipGramOptions& options = {}) {
  detail::SkipGrams grams(counts, options);
  return grams.pairs(grams.kept(tokens));
}

}  // namespace weft::inline WEFT_ABI::text
