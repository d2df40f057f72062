// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/checks.hpp>
#include <weft/data/dataset.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/detail/draws.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// How tokens are hidden from a masked language model, with BERT's shares.
struct MaskOptions {
  std::size_t vocabulary_size = 0;
  std::int32_t mask_token = -1;                 ///< what is seen where a token is hidden
  std::vector<std::int32_t> never_masked = {};  ///< padding and the like
  double probability = 0.15;                    ///< that a token is to be predicted
  double masked = 0.8, random = 0.1;            ///< of these, how many are hidden, and how many are another token
  std::uint64_t seed = 0;
  std::uint32_t epoch = 0;  ///< another one chooses other tokens
  std::int32_t ignored = -1;  ///< the target where nothing is to be predicted, such as padding's; -1: vocabulary_size
};

/// Hides tokens that are to be predicted from the others. What happens to a token depends on the seed, the epoch and its
/// place in the array alone.
/// Shape: features and targets that of tokens. Values: where nothing is to be predicted, the target is .ignored.
/// Errors: data_error for tokens beyond the vocabulary and shares that are none.
/// Source: Devlin et al. 2019, BERT, 3.1; each token by itself, as in later implementations.
inline data::Dataset mask_tokens(const data::Array& tokens, const MaskOptions& options) {
  const auto vocabulary = static_cast<std::int32_t>(options.vocabulary_size);
  if (options.mask_token < 0 || options.mask_token >= vocabulary)
    detail::raise<data_error>("the mask_token ", options.mask_token, " is not in a vocabulary of ",
                              options.vocabulary_size);
  if (!(options.probability >= 0 && options.probability <= 1 && options.masked >= 0 && options.random >= 0 &&
        options.masked + options.random <= 1))
    detail::raise<data_error>("probability = ", options.probability, ", masked = ", options.masked,
                              ", random = ", options.random,
                              ": the probability and the sum of the others must be in [0, 1]");
  data::check_labels(tokens, options.vocabulary_size, "the tokens to mask");
  const auto seen = tokens.as<std::int32_t>();
  std::vector<std::int32_t> features(seen.begin(), seen.end()), targets(seen.size(), options.ignored < 0 ? vocabulary : options.ignored);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (std::ranges::find(options.never_masked, seen[i]) != options.never_masked.end()) continue;
    const auto words = detail::draw(detail::DrawPurpose::mask, options.seed, i, options.epoch);
    if (detail::uniform(words[0], 0) >= options.probability) continue;
    targets[i] = seen[i];
    const double kind = detail::uniform(words[1], 0);
    if (kind < options.masked)
      features[i] = options.mask_token;
    else if (kind < options.masked + options.random)
      features[i] = static_cast<std::int32_t>(detail::below(options.vocabulary_size, words[2], words[3]));
  }
  return {data::Array(std::move(features), tokens.shape()), data::Array(std::move(targets), tokens.shape()), {}};
}

}  // namespace weft::inline WEFT_ABI::text
