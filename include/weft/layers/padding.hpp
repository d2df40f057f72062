// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/extents.hpp>

namespace weft::inline WEFT_ABI {

enum class PaddingRule : unsigned char { given, same, causal };

/// What a window finds around the image: rows and columns that are not there, on either side of each axis.
/// Example: `.padding = same`, `.padding = pad_of(1)` or `.padding = Padding{.before = {1, 1}, .after = {0, 2}}`
struct Padding {
  int before[3] = {}, after[3] = {};
  PaddingRule rule = PaddingRule::given;

  /// Works out both sides of one axis from its extent in, and the window's extent, stride and dilation along it.
  constexpr void sides(int in, int window, int stride, int dilation, int axis, int& first, int& last) const {
    first = before[axis];
    last = after[axis];
    if (rule == PaddingRule::given) return;
    const int reach = (window - 1) * dilation + 1;
    if (rule == PaddingRule::causal) {
      first = reach - 1;
      last = 0;
      return;
    }
    const int out = (in + stride - 1) / stride, missing = (out - 1) * stride + reach - in;
    first = missing > 0 ? missing / 2 : 0;
    last = missing > 0 ? missing - first : 0;
  }

  constexpr bool operator==(const Padding&) const = default;
};

/// No padding: windows stay inside.
inline constexpr Padding valid{};

/// So much that there is one result for every `stride` elements, rounded up; what cannot be halved has more at the end.
inline constexpr Padding same{.rule = PaddingRule::same};

/// So much in front that no result depends on what comes after it.
inline constexpr Padding causal{.rule = PaddingRule::causal};

/// The same number on both sides of each axis.
constexpr Padding pad_of(Extents<3> sides) {
  return {{sides[0], sides[1], sides[2]}, {sides[0], sides[1], sides[2]}};
}
constexpr Padding pad_of(Extents<2> sides) { return {{sides[0], sides[1]}, {sides[0], sides[1]}}; }
constexpr Padding pad_of(int side) { return pad_of(Extents<3>(side)); }

/// As it is written in a network.
template <int capacity>
constexpr BasicText<capacity>& operator<<(BasicText<capacity>& text, const Padding& p) {
  if (p.rule != PaddingRule::given) return text << (p.rule == PaddingRule::same ? "same" : "causal");
  if (p == valid) return text << "valid";
  text << "Padding{";
  for (const int* side : {p.before, p.after}) {
    text << (side == p.before ? ".before = {" : ", .after = {");
    for (int i = 0; i < 3; ++i) text << (i > 0 ? ", " : "") << side[i];
    text << "}";
  }
  return text << "}";
}

}  // namespace weft
