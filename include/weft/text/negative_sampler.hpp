// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/text/alias_table.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// How often each token of a vocabulary comes. Errors: data_error for a token beyond the vocabulary.
inline std::vector<std::int64_t> count_tokens(std::span<const std::int32_t> tokens, std::size_t vocabulary_size) {
  std::vector<std::int64_t> counts(vocabulary_size);
  for (std::int32_t token : tokens) {
    if (token < 0 || static_cast<std::size_t>(token) >= vocabulary_size)
      detail::raise<data_error>("token ", token, " is not in a vocabulary of ", vocabulary_size);
    ++counts[static_cast<std::size_t>(token)];
  }
  return counts;
}

/// Draws tokens with chances that grow as their counts to a power; those that never came are never drawn.
/// Errors: data_error when no count is above 0.
/// Source: Mikolov et al. 2013, Distributed Representations of Words and Phrases, 2.2.
class NegativeSampler {
 public:
  explicit NegativeSampler(std::span<const std::int64_t> counts, double power = 0.75)
      : table_(weights_of(counts, power)) {}

  std::int32_t operator()(Random& random) const { return static_cast<std::int32_t>(table_(random)); }

 private:
  static std::vector<double> weights_of(std::span<const std::int64_t> counts, double power) {
    std::vector<double> weights;
    for (std::int64_t count : counts) weights.push_back(count > 0 ? std::pow(static_cast<double>(count), power) : 0);
    return weights;
  }

  AliasTable table_;
};

}  // namespace weft::inline WEFT_ABI::text
