// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

namespace weft::inline WEFT_ABI::data {

/// What is seen beside a picture, by Keras's names: one value; the picture in a mirror at its edge (d c b a | a b c d |
/// d c b a); the picture again (a b c d | a b c d | a b c d); or its outermost pixels (a a a a | a b c d | d d d d).
enum class FillMode : unsigned char { constant, reflect, wrap, nearest };

/// A mode, and the value for the mode that needs one.
struct Fill {
  FillMode mode = FillMode::reflect;
  float value = 0;

  constexpr bool operator==(const Fill&) const = default;
};

}  // namespace weft::inline WEFT_ABI::data
