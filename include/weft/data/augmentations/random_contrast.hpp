// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentations/detail/each_channel.hpp>
#include <weft/data/augmentations/factor.hpp>
#include <weft/data/augmentations/picture.hpp>
#include <weft/data/augmentations/value_range.hpp>
#include <weft/scalar/random.hpp>

#include <cstddef>

namespace weft::inline WEFT_ABI::data {

/// Multiplies how far pixels are from the mean of their channel by 1 + a factor, and cuts what leaves the range of values.
/// Values: factors in [-1, 1]; -1 leaves the mean alone.
struct RandomContrast {
  Factor factor{};
  ValueRange value_range{};

  void check(const ImageShape&) const {
    factor.check("RandomContrast: a factor", -1, 1);
    value_range.check("RandomContrast");
  }

  void operator()(Picture& picture, Random& random) const {
    const auto [low, high] = value_range;
    const auto times = static_cast<float>(1 + factor.draw(random));
    const auto pixels = picture.pixels();
    const auto means = picture.scratch().first(static_cast<std::size_t>(picture.shape().channels));
    detail::channel_means(pixels, means);
    detail::each_channel(pixels, means, means, [=](auto pixel, auto mean, auto) __attribute__((always_inline)) {
      return detail::cut((pixel - mean) * decltype(mean)(times) + mean, low, high);
    });
  }
};

}  // namespace weft::inline WEFT_ABI::data
