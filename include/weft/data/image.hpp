// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/shape.hpp>
#include <weft/mistake/raise.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace weft::inline WEFT_ABI::data {

/// A picture. Shape: height x width x channels, row by row, a pixel's channels side by side.
/// Values: in [0, 1]; one channel is gray, three are red, green and blue, one more is opacity.
struct Image {
  /// The most numbers that a reader takes an image to have, unless it is told otherwise: 1 GB.
  static constexpr std::size_t most_values = std::size_t{1} << 28;

  std::size_t height = 0;
  std::size_t width = 0;
  std::size_t channels = 0;
  std::vector<float> pixels{};

  /// Errors: shape_error when there is not exactly one number for each channel of each pixel, or none at all.
  void check(std::string_view name) const {
    const Shape shape{height, width, channels};
    if (pixels.empty() || element_count(shape) != pixels.size())
      detail::raise<shape_error>(name, ": an image of ", pixels.size(), " numbers cannot have the shape ", to_text(shape),
                                 "; height, width and channels must multiply to their number, and be at least 1");
  }

  bool operator==(const Image&) const = default;
};

}  // namespace weft::inline WEFT_ABI::data
