// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentations/detail/erase.hpp>
#include <weft/data/augmentations/picture.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/scalar/random.hpp>

#include <algorithm>
#include <cstdint>
#include <span>

namespace weft::inline WEFT_ABI::data {

/// Puts a square of one value into a picture, its middle at any pixel, so that a part of it may lie outside.
/// Source: DeVries and Taylor 2017, Improved Regularization of Convolutional Neural Networks with Cutout, section 3.2.
struct Cutout {
  int size = 8;
  float fill_value = 0;

  void check(const ImageShape&) const {
    if (size < 1) detail::raise<data_error>("Cutout has a size of ", size, "; it must be 1 or more");
  }

  void operator()(Picture& picture, Random& random) const {
    const double middle_y = random.below(static_cast<std::uint32_t>(picture.shape().height));
    const double middle_x = random.below(static_cast<std::uint32_t>(picture.shape().width));
    const int before = size / 2;
    const double top = middle_y - before, left = middle_x - before;
    detail::erase(picture, {top, top + size}, {left, left + size}, [this](std::span<float> row) { std::ranges::fill(row, fill_value); });
  }
};

}  // namespace weft::inline WEFT_ABI::data
