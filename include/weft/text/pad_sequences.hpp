// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI::text {

/// The beginning or the end of a sequence.
enum class Side { pre, post };

/// How sequences become equally long, with Keras's names and defaults.
struct PadOptions {
  std::size_t maxlen = 0;       ///< how long they become; 0 for the longest of them
  Side padding = Side::pre;     ///< where a shorter one is filled up
  Side truncating = Side::pre;  ///< where a longer one loses what is too much
  std::int32_t value = 0;       ///< what fills
};

/// Sequences of any lengths as one array. Shape: {sequences, maxlen}.
/// Errors: data_error when there is no sequence, or none has a token and maxlen is 0.
inline data::Array pad_sequences(std::span<const std::vector<std::int32_t>> sequences, PadOptions options = {}) {
  std::size_t length = options.maxlen;
  if (length == 0)
    for (const auto& sequence : sequences) length = std::max(length, sequence.size());
  if (sequences.empty() || length == 0)
    detail::raise<data_error>(sequences.size(),
                              " sequences without a token cannot be padded; set maxlen or give others");
  std::vector<std::int32_t> values(sequences.size() * length, options.value);
  for (std::size_t i = 0; i < sequences.size(); ++i) {
    const std::span<const std::int32_t> all(sequences[i]);
    const std::size_t kept = std::min(all.size(), length);
    const auto part = options.truncating == Side::pre ? all.last(kept) : all.first(kept);
    std::ranges::copy(part, values.data() + i * length + (options.padding == Side::pre ? length - kept : 0));
  }
  return {std::move(values), {sequences.size(), length}};
}

}  // namespace weft::inline WEFT_ABI::text
