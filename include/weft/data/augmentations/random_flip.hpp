// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentations/picture.hpp>
#include <weft/scalar/random.hpp>

namespace weft::inline WEFT_ABI::data {

/// Along which axes pictures are flipped.
enum class FlipMode : unsigned char { horizontal, vertical, horizontal_and_vertical };

inline constexpr FlipMode horizontal = FlipMode::horizontal;
inline constexpr FlipMode vertical = FlipMode::vertical;
inline constexpr FlipMode horizontal_and_vertical = FlipMode::horizontal_and_vertical;

/// Left for right, and top for bottom, each for every second picture, by chance and apart from each other.
struct RandomFlip {
  FlipMode mode = horizontal_and_vertical;

  void operator()(Picture& picture, Random& random) const {
    const bool sides = random() % 2 == 1 && mode != vertical, ends = random() % 2 == 1 && mode != horizontal;
    if (!sides && !ends) return;
    AffineMap map;
    if (sides) map.x_by_x = -1, map.x_at = static_cast<double>(picture.shape().width - 1);
    if (ends) map.y_by_y = -1, map.y_at = static_cast<double>(picture.shape().height - 1);
    picture.move(map);
  }
};

}  // namespace weft::inline WEFT_ABI::data
