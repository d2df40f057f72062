// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentations/picture.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/scalar/random.hpp>

#include <cstdint>

namespace weft::inline WEFT_ABI::data {

/// A piece of the picture's own size, anywhere in the picture with so many pixels around it: every piece equally likely.
/// Source: He et al. 2016, Deep Residual Learning for Image Recognition, section 4.2.
struct RandomCrop {
  int padding = 0;
  FillMode fill_mode = FillMode::constant;
  float fill_value = 0;

  void check(const ImageShape&) const {
    if (padding < 0) detail::raise<data_error>("RandomCrop has a padding of ", padding, "; it must be 0 or more");
  }

  void operator()(Picture& picture, Random& random) const {
    const auto places = 2 * static_cast<std::uint32_t>(padding) + 1;
    const double y = random.below(places), x = random.below(places);
    picture.move({.y_at = y - padding, .x_at = x - padding}, {fill_mode, fill_value});
  }
};

}  // namespace weft::inline WEFT_ABI::data
