// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentations/factor.hpp>
#include <weft/data/augmentations/picture.hpp>
#include <weft/scalar/random.hpp>

#include <optional>

namespace weft::inline WEFT_ABI::data {

/// Moves away from a picture, or with negative factors towards it: 0.2 shows 20 % more than there is, -0.2 20 % less.
/// Without a width_factor both sides change alike. Values: factors in (-1, 1].
struct RandomZoom {
  Factor height_factor{};
  std::optional<Factor> width_factor{};
  FillMode fill_mode = FillMode::reflect;
  float fill_value = 0;

  void check(const ImageShape&) const {
    constexpr double least = -1 + 1e-6;
    height_factor.check("RandomZoom: a height_factor", least, 1);
    if (width_factor) width_factor->check("RandomZoom: a width_factor", least, 1);
  }

  void operator()(Picture& picture, Random& random) const {
    const double height = 1 + height_factor.draw(random), width = width_factor ? 1 + width_factor->draw(random) : height;
    const AffineMap zoom{.y_by_y = height, .x_by_x = width};
    const ImageShape& s = picture.shape();
    picture.move(zoom.around(static_cast<double>(s.height - 1) / 2, static_cast<double>(s.width - 1) / 2), {fill_mode, fill_value});
  }
};

}  // namespace weft::inline WEFT_ABI::data
