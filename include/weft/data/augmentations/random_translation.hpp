// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentations/factor.hpp>
#include <weft/data/augmentations/picture.hpp>
#include <weft/scalar/random.hpp>

namespace weft::inline WEFT_ABI::data {

/// Shifts a picture down and to the right, by fractions of its height and width. Values: factors in [-1, 1].
struct RandomTranslation {
  Factor height_factor{};
  Factor width_factor{};
  FillMode fill_mode = FillMode::reflect;
  float fill_value = 0;

  void check(const ImageShape&) const {
    height_factor.check("RandomTranslation: a height_factor", -1, 1);
    width_factor.check("RandomTranslation: a width_factor", -1, 1);
  }

  void operator()(Picture& picture, Random& random) const {
    const double down = height_factor.draw(random) * static_cast<double>(picture.shape().height);
    const double right = width_factor.draw(random) * static_cast<double>(picture.shape().width);
    picture.move({.y_at = -down, .x_at = -right}, {fill_mode, fill_value});
  }
};

}  // namespace weft::inline WEFT_ABI::data
