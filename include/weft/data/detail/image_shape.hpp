// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/augmentation.hpp>
#include <weft/data/shape.hpp>
#include <weft/mistake/raise.hpp>

#include <cstddef>
#include <span>

namespace weft::inline WEFT_ABI::detail {

// Samples of these extents as images; without channels they have one. Places in an image are 32 bit numbers.
inline data::ImageShape image_shape(std::span<const std::size_t> sample) {
  const auto values = data::element_count(sample);
  if ((sample.size() != 2 && sample.size() != 3) || !values || *values == 0 || *values > 0x7fffffff)
    raise<shape_error>("augmentation: samples of height, width, channels are expected but they have the shape ",
                       data::to_text(sample), "; leave the augmentation out");
  return {static_cast<long>(sample[0]), static_cast<long>(sample[1]), sample.size() == 3 ? static_cast<long>(sample[2]) : 1};
}

}  // namespace weft::inline WEFT_ABI::detail
