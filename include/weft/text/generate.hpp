// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/next_token.hpp>
#include <weft/text/repetition_penalty.hpp>
#include <weft/text/sample.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <span>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// How a text is continued.
struct GenerateOptions {
  std::size_t max_new_tokens = 100;
  SamplingOptions sampling = {};               ///< {.temperature = 0} is greedy
  float repetition_penalty = 1;                ///< above 1, tokens that came before are less likely
  std::vector<std::int32_t> stop_tokens = {};  ///< the text ends with the first of these
  std::uint64_t seed = 0;
};

/// Continues a text token by token. The same step function, prompt and options give the same tokens.
/// Values: the prompt, what follows, and at the end the stop token that ended it, if one did.
/// Errors: as sample.
/// Example: const auto tokens = text::generate(step, tokenizer.encode("It is a truth"), {.sampling = {.top_k = 40}});
template <NextToken Step>
std::vector<std::int32_t> generate(Step&& step, std::span<const std::int32_t> prompt,
                                   const GenerateOptions& options = {}) {
  std::vector<std::int32_t> tokens(prompt.begin(), prompt.end());
  tokens.reserve(prompt.size() + options.max_new_tokens);
  RepetitionPenalty penalty(options.repetition_penalty);
  for (std::int32_t token : tokens) penalty.see(token);
  std::vector<float> logits;
  for (std::size_t i = 0; i < options.max_new_tokens; ++i) {
    auto&& scores = step(std::span<const std::int32_t>(tokens));
    logits.assign(std::ranges::begin(scores), std::ranges::end(scores));
    penalty.apply(logits);
    tokens.push_back(sample(logits, options.sampling, options.seed, i));
    penalty.see(tokens.back());
    if (std::ranges::find(options.stop_tokens, tokens.back()) != options.stop_tokens.end()) break;
  }
  return tokens;
}

}  // namespace weft::inline WEFT_ABI::text
