// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/image.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace detail {

// What one pixel of a resized line is made of: neighbours, from the first on, and their shares, which add up to 1.
struct Neighbours {
  std::size_t first = 0;
  std::vector<float> shares{};
};

// A triangle around the place where the pixel's centre lies, as wide as one old pixel to either side, or as the new
// pixel where that is wider and is to be averaged over.
inline Neighbours neighbours(std::size_t pixel, std::size_t from, std::size_t to, bool antialias) {
  const double scale = static_cast<double>(from) / static_cast<double>(to), reach = antialias ? std::max(scale, 1.0) : 1.0;
  const double centre = (static_cast<double>(pixel) + 0.5) * scale - 0.5, last = static_cast<double>(from - 1);
  const double begin = std::clamp(std::floor(centre - reach) + 1, 0.0, last);
  const double end = std::clamp(std::ceil(centre + reach) - 1, begin, last);
  Neighbours found{static_cast<std::size_t>(begin)};
  double total = 0;
  for (double at = begin; at <= end; ++at) total += std::max(0.0, 1 - std::abs(at - centre) / reach);
  for (double at = begin; at <= end; ++at)
    found.shares.push_back(begin == end ? 1.0f : static_cast<float>(std::max(0.0, 1 - std::abs(at - centre) / reach) / total));
  return found;
}

// Resizes one axis of values that lie as [outer, from, inner].
inline std::vector<float> resized_axis(std::span<const float> values, std::size_t from, std::size_t to, std::size_t inner,
                                       bool antialias) {
  std::vector<float> out(values.size() / from * to);
  for (std::size_t pixel = 0; pixel < to; ++pixel) {
    const Neighbours near = neighbours(pixel, from, to, antialias);
    for (std::size_t outer = 0; outer < values.size() / (from * inner); ++outer) {
      float* to_line = out.data() + (outer * to + pixel) * inner;
      for (std::size_t k = 0; k < near.shares.size(); ++k) {
        const float* line = values.data() + (outer * from + near.first + k) * inner;
        for (std::size_t i = 0; i < inner; ++i) to_line[i] += near.shares[k] * line[i];
      }
    }
  }
  return out;
}

}  // namespace detail

namespace data {

/// How an image is resized. With antialias, pixels that become one are averaged: best for making images much smaller.
struct ResizeOptions {
  bool antialias = false;
};

/// The image in another size, each pixel a blend of the nearest two along either axis, with half-pixel centers.
/// Shape: height x width x the image's channels. Values: PyTorch's F.interpolate(mode="bilinear"), with its antialias.
/// Errors: shape_error when the image is none, or a side would be 0.
inline Image resize(const Image& image, std::size_t height, std::size_t width, ResizeOptions options = {}) {
  image.check("the image to resize");
  if (height == 0 || width == 0)
    detail::raise<shape_error>("an image cannot be resized to ", height, " x ", width, "; both must be at least 1");
  Image resized{height, width, image.channels, image.pixels};
  if (width != image.width)
    resized.pixels = detail::resized_axis(resized.pixels, image.width, width, image.channels, options.antialias);
  if (height != image.height)
    resized.pixels = detail::resized_axis(resized.pixels, image.height, height, width * image.channels, options.antialias);
  return resized;
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
