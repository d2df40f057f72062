// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentations/factor.hpp>
#include <weft/data/augmentations/picture.hpp>
#include <weft/scalar/random.hpp>

#include <cmath>

namespace weft::inline WEFT_ABI::data {

/// Turns a picture around its middle, counter-clockwise. Values: the factor is a fraction of a full turn, in [-1, 1].
struct RandomRotation {
  Factor factor{};
  FillMode fill_mode = FillMode::reflect;
  float fill_value = 0;

  void check(const ImageShape&) const { factor.check("RandomRotation: a factor", -1, 1); }

  void operator()(Picture& picture, Random& random) const {
    const double angle = 6.283185307179586477 * factor.draw(random), sine = std::sin(angle), cosine = std::cos(angle);
    const AffineMap turn{.y_by_y = cosine, .y_by_x = sine, .x_by_y = -sine, .x_by_x = cosine};
    const ImageShape& s = picture.shape();
    picture.move(turn.around(static_cast<double>(s.height - 1) / 2, static_cast<double>(s.width - 1) / 2), {fill_mode, fill_value});
  }
};

}  // namespace weft::inline WEFT_ABI::data
