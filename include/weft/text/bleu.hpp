// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// What is done so that one order without matches does not make all of the score 0: nothing; such an order has `value`
/// matches (0.1 unless set); from the second order on there are `value` more matches and n-grams (1 unless set); the first
/// such order has half a match, the second a quarter, and so on.
/// Source: Chen and Cherry 2014, A Systematic Comparison of Smoothing Techniques for Sentence-Level BLEU, methods 1 to 3.
enum class BleuSmoothing { none, floor, add_k, exp };

struct BleuOptions {
  BleuSmoothing smoothing = BleuSmoothing::none;
  double value = 0;  ///< of floor and add_k; 0 for their own
};

/// How far translations agree with references.
struct Bleu {
  double score = 0;                    ///< in [0, 1]: the brevity penalty times the geometric mean of the precisions
  std::array<double, 4> precisions{};  ///< the share of one, two, three and four words in a row that are in a reference
  double brevity_penalty = 0;          ///< below 1 when the translations are shorter than the references
  std::size_t length = 0, reference_length = 0;
};

}  // namespace weft::inline WEFT_ABI::text

namespace weft::inline WEFT_ABI::detail {

using Sentence = std::vector<std::int32_t>;
using Grams = std::map<Sentence, std::int64_t>;

inline Grams grams_of(const Sentence& sentence, std::size_t order) {
  Grams grams;
  for (std::size_t i = 0; i + order <= sentence.size(); ++i)
    ++grams[Sentence(sentence.begin() + static_cast<std::ptrdiff_t>(i),
                     sentence.begin() + static_cast<std::ptrdiff_t>(i + order))];
  return grams;
}

// Matches and n-grams of each order, over all sentences.
struct BleuCounts {
  std::array<double, 4> matches{}, all{};
  std::size_t length = 0, reference_length = 0;

  // A gram matches as often as it stands in the reference that has it most often.
  void add(const Sentence& translation, std::span<const Sentence> references) {
    for (std::size_t order = 1; order <= 4; ++order) {
      Grams most;
      for (const Sentence& reference : references)
        for (const auto& [gram, count] : grams_of(reference, order)) most[gram] = std::max(most[gram], count);
      for (const auto& [gram, count] : grams_of(translation, order)) {
        const auto found = most.find(gram);
        if (found != most.end()) matches[order - 1] += static_cast<double>(std::min(count, found->second));
        all[order - 1] += static_cast<double>(count);
      }
    }
    length += translation.size();
    reference_length += closest_length(translation.size(), references);
  }

 private:
  // Of two that are as close, the shorter.
  static std::size_t closest_length(std::size_t length, std::span<const Sentence> references) {
    const auto distance = [&](std::size_t other) { return other > length ? other - length : length - other; };
    std::size_t best = references[0].size();
    for (const Sentence& reference : references) {
      const std::size_t other = reference.size();
      if (distance(other) < distance(best) || (distance(other) == distance(best) && other < best)) best = other;
    }
    return best;
  }
};

// Smoothed as in the Python package sacrebleu; without any match there is nothing to smooth.
inline std::array<double, 4> bleu_precisions(const BleuCounts& counts, text::BleuOptions options) {
  using enum text::BleuSmoothing;
  std::array<double, 4> precisions{};
  if (counts.matches == precisions) return precisions;
  double half = 1;
  for (std::size_t n = 0; n < 4; ++n) {
    double matches = counts.matches[n], all = counts.all[n];
    if (options.smoothing == add_k && n > 0) {
      matches += options.value > 0 ? options.value : 1;
      all += options.value > 0 ? options.value : 1;
    }
    if (all == 0) break;
    if (matches == 0 && options.smoothing == floor) matches = options.value > 0 ? options.value : 0.1;
    if (matches == 0 && options.smoothing == exp) matches = half /= 2;
    precisions[n] = matches / all;
  }
  return precisions;
}

}  // namespace weft::inline WEFT_ABI::detail

namespace weft::inline WEFT_ABI::text {

/// BLEU of translations over a corpus, each with one reference or several, all as tokens.
/// Errors: data_error when there is no translation, or not as many references, or a translation has none.
/// Source: Papineni et al. 2002, BLEU: a Method for Automatic Evaluation of Machine Translation.
inline Bleu bleu(std::span<const std::vector<std::int32_t>> translations,
                 std::span<const std::vector<std::vector<std::int32_t>>> references, BleuOptions options = {}) {
  if (translations.empty() || translations.size() != references.size())
    detail::raise<data_error>(translations.size(), " translations and references of ", references.size(),
                              " cannot be compared");
  detail::BleuCounts counts;
  for (std::size_t i = 0; i < translations.size(); ++i) {
    if (references[i].empty()) detail::raise<data_error>("translation ", i, " has no reference; give at least one");
    counts.add(translations[i], references[i]);
  }
  Bleu result{.precisions = detail::bleu_precisions(counts, options),
              .length = counts.length,
              .reference_length = counts.reference_length};
  const auto length = static_cast<double>(counts.length), wanted = static_cast<double>(counts.reference_length);
  result.brevity_penalty = length >= wanted ? 1 : length > 0 ? std::exp(1 - wanted / length) : 0;
  double product = 1;
  for (double precision : result.precisions) product *= precision;
  result.score = result.brevity_penalty * std::pow(product, 0.25);
  return result;
}

}  // namespace weft::inline WEFT_ABI::text
