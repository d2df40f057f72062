// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// What turns a text into integers in [0, vocabulary_size()), which an Embedding takes, and back. Both work on a const
/// object and from any number of threads.
template <class T>
concept Tokenizer = requires(const T& tokenizer, std::string_view text, std::span<const std::int32_t> tokens) {
  { tokenizer.vocabulary_size() } -> std::same_as<std::size_t>;
  { tokenizer.encode(text) } -> std::same_as<std::vector<std::int32_t>>;
  { tokenizer.decode(tokens) } -> std::same_as<std::string>;
};

/// Several texts: a vector of strings, for example.
template <class T>
concept Texts = std::ranges::forward_range<const T&> &&
                std::convertible_to<std::ranges::range_reference_t<const T&>, std::string_view>;

}  // namespace weft::inline WEFT_ABI::text
