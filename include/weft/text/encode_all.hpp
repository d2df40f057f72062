// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/text/concept.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// The tokens of several texts, in their order: what pad_sequences takes.
template <Tokenizer T, Texts Range>
std::vector<std::vector<std::int32_t>> encode_all(const T& tokenizer, const Range& texts) {
  std::vector<std::vector<std::int32_t>> sequences;
  for (std::string_view text : texts) sequences.push_back(tokenizer.encode(text));
  return sequences;
}

}  // namespace weft::inline WEFT_ABI::text
