// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// Extents, outermost first; that of an array of samples starts with their number.
using Shape = std::vector<std::size_t>;

/// How many values a shape holds, or nothing when the number does not fit std::size_t.
inline std::optional<std::size_t> element_count(std::span<const std::size_t> shape) {
  std::size_t count = 1;
  for (std::size_t extent : shape) {
    if (extent != 0 && count > std::numeric_limits<std::size_t>::max() / extent) return std::nullopt;
    count *= extent;
  }
  return count;
}

/// A shape as people write it: "[28, 28, 1]".
[[gnu::cold]] inline std::string to_text(std::span<const std::size_t> shape) {
  std::string text = "[";
  for (std::size_t extent : shape) text += (text.size() > 1 ? ", " : "") + std::to_string(extent);
  return text + "]";
}

}  // namespace weft::inline WEFT_ABI::data
