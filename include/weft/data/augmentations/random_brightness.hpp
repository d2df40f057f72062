// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentations/detail/each_channel.hpp>
#include <weft/data/augmentations/factor.hpp>
#include <weft/data/augmentations/picture.hpp>
#include <weft/data/augmentations/value_range.hpp>
#include <weft/scalar/random.hpp>

#include <array>

namespace weft::inline WEFT_ABI::data {

/// Adds one number to all pixels, a fraction of the range of values, and cuts what leaves the range.
/// Values: factors in [-1, 1]; -1 is all black, 1 all white.
struct RandomBrightness {
  Factor factor{};
  ValueRange value_range{};

  void check(const ImageShape&) const {
    factor.check("RandomBrightness: a factor", -1, 1);
    value_range.check("RandomBrightness");
  }

  void operator()(Picture& picture, Random& random) const {
    const auto [low, high] = value_range;
    const std::array<float, 1> more{static_cast<float>(factor.draw(random)) * (high - low)};
    detail::each_channel(picture.pixels(), more, more, [low, high](auto pixel, auto add, auto) __attribute__((always_inline)) {
      return detail::cut(pixel + add, low, high);
    });
  }
};

}  // namespace weft::inline WEFT_ABI::data
