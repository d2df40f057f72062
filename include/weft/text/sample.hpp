// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/detail/draws.hpp>
#include <weft/text/detail/nucleus.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace weft::inline WEFT_ABI::text {

/// From which tokens one is drawn, and how boldly.
struct SamplingOptions {
  double temperature = 1;  ///< logits are divided by it; 0 takes the largest
  std::size_t top_k = 0;   ///< only the largest so many, and those as large as the last of them; 0 for all
  double top_p = 1;        ///< only the largest that together have this probability, of those that top_k leaves
};

/// Draws a token by its logit. The same logits, options, seed and step draw the same token.
/// Values: logits are finite, or minus infinity for what is never drawn. Of equally large ones temperature 0 takes the first.
/// Cost: no memory; some passes over the logits with top_k or top_p.
/// Errors: data_error for NaN, infinity, no logit that is finite, and options that leave nothing.
/// Source: Fan, Lewis, Dauphin 2018, Hierarchical Neural Story Generation (top_k); Holtzman et al. 2020, The Curious Case of
/// Neural Text Degeneration (top_p).
inline std::int32_t sample(std::span<const float> logits, const SamplingOptions& options, std::uint64_t seed,
                           std::uint64_t step) {
  if (!(options.temperature >= 0 && std::isfinite(options.temperature) && options.top_p > 0))
    detail::raise<data_error>("temperature = ", options.temperature, ", top_p = ", options.top_p,
                              ": the first must not be negative, the second must be above 0");
  const std::size_t largest = detail::largest_logit(logits);
  if (options.temperature == 0 || options.top_k == 1) return static_cast<std::int32_t>(largest);
  const detail::Nucleus nucleus(logits, logits[largest], options.temperature);
  const float least = nucleus.least(options.top_k, options.top_p);
  const auto words = detail::draw(detail::DrawPurpose::sample, seed, step);
  double left = detail::uniform(words[0], words[1]) * nucleus.mass_from(least);
  std::size_t drawn = largest;
  for (std::size_t i = 0; i < logits.size(); ++i) {
    if (logits[i] < least || nucleus.weight(logits[i]) == 0) continue;
    drawn = i;
    left -= nucleus.weight(logits[i]);
    if (left < 0) break;
  }
  return static_cast<std::int32_t>(drawn);
}

}  // namespace weft::inline WEFT_ABI::text
