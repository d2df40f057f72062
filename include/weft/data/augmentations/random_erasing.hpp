// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/data/augmentations/detail/erase.hpp>
#include <weft/data/augmentations/factor.hpp>
#include <weft/data/augmentations/picture.hpp>
#include <weft/data/augmentations/value_range.hpp>
#include <weft/scalar/random.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace weft::inline WEFT_ABI::data {

/// Puts a rectangle of one value, or of noise, somewhere into a picture. Values: factor is how likely that is, in [0, 1];
/// scale the range of the shares of the area, its root taken for each side apart; noise is normal, times the range's high
/// end, and cut to the range.
/// Source: Zhong et al. 2020, Random Erasing Data Augmentation; its shape as in Keras.
struct RandomErasing {
  double factor = 1;
  Factor scale{0.02, 0.33};
  std::optional<float> fill_value{};
  ValueRange value_range{};

  void check(const ImageShape&) const {
    Factor(factor, factor).check("RandomErasing: a factor", 0, 1);
    scale.check("RandomErasing: a scale", 0, 1);
    value_range.check("RandomErasing");
  }

  void operator()(Picture& picture, Random& random) const {
    if (random.uniform() >= factor) return;
    const auto height = static_cast<double>(picture.shape().height), width = static_cast<double>(picture.shape().width);
    const double tall = height * std::sqrt(scale.draw(random)), wide = width * std::sqrt(scale.draw(random));
    const double top = random.uniform() * (height - tall), left = random.uniform() * (width - wide);
    const auto erase = [&](auto use) { detail::erase(picture, {top, top + tall}, {left, left + wide}, use); };
    if (fill_value) erase([this](std::span<float> row) { std::ranges::fill(row, *fill_value); });
    else erase(detail::Noise(random, value_range));
  }
};

}  // namespace weft::inline WEFT_ABI::data
