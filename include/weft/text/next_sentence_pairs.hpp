// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/dataset.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/detail/draws.hpp>
#include <weft/text/sentence_pairs.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// Sentences, as tokens, in the order in which they stand.
using Document = std::vector<std::vector<std::int32_t>>;

/// How pairs are joined, and how many are no neighbours.
struct NextSentenceOptions {
  PairOptions pair = {};
  double random = 0.5;  ///< the share of pairs whose second sentence is from another document
  std::uint64_t seed = 0;
};

/// Each sentence with the one that follows it, or with one from anywhere in another document.
/// Shape: features tokens and segments {pairs, length} each, targets {pairs}. Values: target 0 for neighbours, 1 for others.
/// Errors: data_error when no sentence has a neighbour, or no other document has a sentence to draw.
/// Source: Devlin et al. 2019, BERT, 3.1; pairs of single sentences.
inline data::Dataset next_sentence_pairs(std::span<const Document> documents, const NextSentenceOptions& options) {
  SentencePairs pairs(options.pair);
  std::vector<std::int32_t> targets;
  std::vector<std::size_t> filled;
  for (std::size_t d = 0; d < documents.size(); ++d)
    if (!documents[d].empty()) filled.push_back(d);
  if (filled.size() < 2 && options.random > 0)
    detail::raise<data_error>("sentences from another document were asked for, but ", filled.size(),
                              " documents have any");
  for (std::size_t d = 0; d < filled.size(); ++d)
    for (std::size_t i = 0; i + 1 < documents[filled[d]].size(); ++i) {
      const Document& document = documents[filled[d]];
      const auto choice = detail::draw(detail::DrawPurpose::sentence, options.seed, targets.size());
      const bool random = detail::uniform(choice[0], 0) < options.random;
      const std::size_t step = random ? 1 + detail::below(filled.size() - 1, choice[1], 0) : 0;
      const Document& other = documents[filled[(d + step) % filled.size()]];
      pairs.add(document[i], random ? other[detail::below(other.size(), choice[2], choice[3])] : document[i + 1]);
      targets.push_back(random ? 1 : 0);
    }
  if (targets.empty()) detail::raise<data_error>("no document has two sentences; give documents with neighbours");
  const std::size_t samples = targets.size();
  return {pairs.take(), data::Array(std::move(targets), {samples}), {}};
}

}  // namespace weft::inline WEFT_ABI::text
