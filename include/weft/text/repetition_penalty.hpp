// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// Makes tokens that came before less likely: positive logits are divided by the penalty, negative ones multiplied, once
/// however often a token came.
/// Errors: data_error when the penalty is not above 0.
/// Source: Keskar et al. 2019, CTRL, 4.1, with the signs of later implementations.
class RepetitionPenalty {
 public:
  explicit RepetitionPenalty(float penalty) : penalty_(penalty) {
    if (!(penalty > 0))
      detail::raise<data_error>("a repetition penalty of ", penalty, " is not above 0; 1 changes nothing");
  }

  /// Takes note of a token. Errors: data_error when it is negative.
  void see(std::int32_t token) {
    if (token < 0) detail::raise<data_error>("token ", token, " is negative");
    const auto place = static_cast<std::size_t>(token);
    if (place >= seen_.size()) seen_.resize(place + 1);
    if (!seen_[place]) tokens_.push_back(place);
    seen_[place] = true;
  }

  /// Changes the logits of all tokens that were seen.
  void apply(std::span<float> logits) const {
    if (penalty_ == 1) return;
    for (std::size_t token : tokens_)
      if (token < logits.size())
        logits[token] = logits[token] > 0 ? logits[token] / penalty_ : logits[token] * penalty_;
  }

 private:
  float penalty_;
  std::vector<bool> seen_;
  std::vector<std::size_t> tokens_;
};

}  // namespace weft::inline WEFT_ABI::text
