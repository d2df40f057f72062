// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/text/detail/count_words.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// Different texts, numbered from 0.
/// Errors: data_error when a text stands twice, or there are more than 2^31 - 1.
class Vocabulary {
 public:
  Vocabulary() = default;

  explicit Vocabulary(std::vector<std::string> tokens) : tokens_(std::move(tokens)) {
    if (tokens_.size() > std::numeric_limits<std::int32_t>::max())
      detail::raise<data_error>("a vocabulary of ", tokens_.size(), " tokens has more than 2147483647");
    places_.reserve(tokens_.size());
    for (const std::string& token : tokens_)
      if (!places_.emplace(token, static_cast<std::int32_t>(places_.size())).second)
        detail::raise<data_error>("the token \"", token, "\" stands twice in a vocabulary; every token may stand once");
  }

  std::size_t size() const { return tokens_.size(); }
  const std::vector<std::string>& tokens() const { return tokens_; }

  /// The number of a text, or nothing.
  std::optional<std::int32_t> find(std::string_view token) const {
    const auto found = places_.find(token);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
  }

  /// The text of a number. Errors: data_error when there is none.
  const std::string& operator[](std::int32_t token) const {
    if (token < 0 || static_cast<std::size_t>(token) >= size())
      detail::raise<data_error>("token ", token, " is not in a vocabulary of ", size(),
                                "; was it made by another tokenizer?");
    return tokens_[static_cast<std::size_t>(token)];
  }

 private:
  std::vector<std::string> tokens_;
  detail::TextMap<std::int32_t> places_;
};

}  // namespace weft::inline WEFT_ABI::text
