// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cmath>

namespace weft::inline WEFT_ABI::data {

/// Where a pixel of a new picture is looked for in the old one:
/// at the row y_by_y y + y_by_x x + y_at and the column x_by_y y + x_by_x x + x_at. Pixels lie at whole numbers.
struct AffineMap {
  double y_by_y = 1, y_by_x = 0, y_at = 0;
  double x_by_y = 0, x_by_x = 1, x_at = 0;

  /// A map without shift becomes one that leaves a place where it is.
  constexpr AffineMap around(double y, double x) const {
    AffineMap map = *this;
    map.y_at = y - y_by_y * y - y_by_x * x;
    map.x_at = x - x_by_y * y - x_by_x * x;
    return map;
  }

  /// What a picture has gone through when it is moved by `next`, too.
  constexpr AffineMap then(const AffineMap& next) const {
    return {y_by_y * next.y_by_y + y_by_x * next.x_by_y, y_by_y * next.y_by_x + y_by_x * next.x_by_x,
            y_by_y * next.y_at + y_by_x * next.x_at + y_at,  //
            x_by_y * next.y_by_y + x_by_x * next.x_by_y, x_by_y * next.y_by_x + x_by_x * next.x_by_x,
            x_by_y * next.y_at + x_by_x * next.x_at + x_at};
  }

  /// Whether pixels only go to the places of others, rows staying rows.
  bool keeps_rows() const {
    return std::abs(y_by_y) == 1 && y_by_x == 0 && x_by_y == 0 && std::abs(x_by_x) == 1 && y_at == std::floor(y_at) &&
           x_at == std::floor(x_at);
  }

  constexpr bool operator==(const AffineMap&) const = default;
};

}  // namespace weft::inline WEFT_ABI::data
