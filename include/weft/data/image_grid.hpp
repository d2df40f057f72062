// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/array.hpp>
#include <weft/data/image.hpp>
#include <weft/mistake/raise.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace weft::inline WEFT_ABI::data {

/// How images become one: so many side by side, so many pixels around each, in gray from 0 to 1, and the two values that are
/// to be black and white.
struct GridOptions {
  std::size_t columns = 8;
  std::size_t padding = 2;
  std::array<float, 2> value_range{0, 1};
  float pad_value = 0;
};

/// Images of a batch as one image, row by row. Shape: {samples, H, W, C} or {samples, H, W} to
/// rows (H + padding) + padding x columns (W + padding) + padding x C.
/// Errors: shape_error for samples that are no images, data_error for none, or options that leave none.
/// Example: image_grid(generated, {.columns = 10, .value_range = {-1, 1}})
inline Image image_grid(const Array& images, const GridOptions& options = {}) {
  const auto shape = images.sample_shape();
  if (shape.size() != 2 && shape.size() != 3)
    detail::raise<shape_error>("a grid needs images of height, width, channels but has samples of shape ", to_text(shape),
                               "; give the array a shape: reshaped({samples, height, width, channels})");
  const auto [low, high] = options.value_range;
  if (images.values() == 0 || options.columns == 0 || !(low < high))
    detail::raise<data_error>("a grid of ", images.size(), " images in ", options.columns, " columns, from ", low, " to ", high,
                              " has nothing to show; there must be images and columns, and a range");
  const std::size_t height = shape[0], width = shape[1], channels = shape.size() == 3 ? shape[2] : 1, gap = options.padding;
  const std::size_t columns = std::min(options.columns, images.size()), rows = (images.size() + columns - 1) / columns;
  Image grid{rows * (height + gap) + gap, columns * (width + gap) + gap, channels};
  grid.pixels.assign(grid.height * grid.width * channels, options.pad_value);
  for (std::size_t i = 0; i < images.size(); ++i) {
    const auto pixels = images[i].as<float>();
    for (std::size_t y = 0; y < height; ++y) {
      const auto line = pixels.subspan(y * width * channels, width * channels);
      const std::size_t top = i / columns * (height + gap) + gap + y, left = i % columns * (width + gap) + gap;
      std::ranges::transform(line, grid.pixels.data() + (top * grid.width + left) * channels,
                             [=](float value) { return std::clamp((value - low) / (high - low), 0.f, 1.f); });
    }
  }
  return grid;
}

}  // namespace weft::inline WEFT_ABI::data
