// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/vector.hpp>

namespace weft::inline WEFT_ABI {

/// Vectors of columns that a contraction computes at once. The right side's columns lie in panels of this width: in
/// memory where the library owns them (a Dense kernel), else panel by panel in a copy.
constexpr int panel_vectors(long columns) {
  const long vectors = (columns + simd::lanes - 1) / simd::lanes;
  if (vectors <= 3) return static_cast<int>(vectors);
  return vectors % 2 == 0 || vectors % 3 == 1 ? 2 : 3;
}

constexpr long panel_width(long columns) { return static_cast<long>(panel_vectors(columns)) * simd::lanes; }
constexpr long panel_count(long columns) { return (columns + panel_width(columns) - 1) / panel_width(columns); }

}  // namespace weft
