// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/extents.hpp>

namespace weft::inline WEFT_ABI::detail {

/// `after`, or `before` where the former is left out.
template <int n>
constexpr Extents<n> or_as_before(const Extents<n>& after, const Extents<n>& before) {
  return after == -1 ? before : after;
}

template <int n>
constexpr void describe_sides(Text& text, const Extents<n>& before, const Extents<n>& after) {
  text << ".before = " << before;
  if (after != -1 && after != before) text << ", .after = " << after;
}

}  // namespace weft::inline WEFT_ABI::detail
