// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <span>
#include <weft/config.hpp>

namespace weft::inline WEFT_ABI::text {

/// What decoding asks: a function from the tokens so far to one logit for every token of the vocabulary. It may return a
/// vector, an array or a span of something that lives until the next call.
template <class F>
concept NextToken = requires(F& step, std::span<const std::int32_t> tokens) {
  { step(tokens) } -> std::ranges::contiguous_range;
  requires std::same_as<std::ranges::range_value_t<decltype(step(tokens))>, float>;
};

/// Fills a window of fixed length with the last tokens, padding before them if there are fewer: what a network of that many
/// Tokens takes.
inline void fill_window(std::span<const std::int32_t> tokens, std::span<std::int32_t> window,
                        std::int32_t padding = 0) {
  const std::size_t kept = std::min(tokens.size(), window.size());
  std::ranges::fill(window.first(window.size() - kept), padding);
  std::ranges::copy(tokens.last(kept), window.data() + (window.size() - kept));
}

}  // namespace weft::inline WEFT_ABI::text
