// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/augmentation.hpp>
#include <weft/data/augmentations/affine_map.hpp>
#include <weft/data/augmentations/fill.hpp>
#include <weft/simd/gather.hpp>
#include <weft/simd/math.hpp>

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace weft::inline WEFT_ABI::detail {

// The place of 0 to extent - 1 that is seen at k, whatever k is; -1 where a constant is.
inline long seen_at(long k, long extent, data::FillMode mode) {
  if (0 <= k && k < extent) return k;
  if (mode == data::FillMode::constant) return -1;
  if (mode == data::FillMode::nearest) return k < 0 ? 0 : extent - 1;
  const long period = mode == data::FillMode::reflect ? 2 * extent : extent, at = (k % period + period) % period;
  return std::min(at, 2 * extent - 1 - at);
}

// A picture whose pixels change places, rows staying rows: copies.
inline void place_rows(const float* from, float* to, const data::ImageShape& shape, const data::AffineMap& map,
                       const data::Fill& fill) {
  const long c = shape.channels, width = shape.width, step = map.x_by_x > 0 ? 1 : -1, shift = static_cast<long>(map.x_at);
  // Columns whose pixels are found within the row.
  const long first = std::clamp(step > 0 ? -shift : shift - width + 1, 0L, width);
  const long last = std::clamp(step > 0 ? width - shift : shift + 1, first, width);
  for (long y = 0; y < shape.height; ++y, to += width * c) {
    const long row = seen_at(static_cast<long>(map.y_by_y) * y + static_cast<long>(map.y_at), shape.height, fill.mode);
    if (row < 0) {
      std::fill(to, to + width * c, fill.value);
      continue;
    }
    const float* line = from + row * width * c;
    const auto copy = [&](long x, long at) {
      for (long i = 0; i < c; ++i) to[x * c + i] = at < 0 ? fill.value : line[at * c + i];
    };
    for (long x = 0; x < first; ++x) copy(x, seen_at(step * x + shift, width, fill.mode));
    if (step > 0)
      std::memcpy(to + first * c, line + (first + shift) * c, static_cast<std::size_t>((last - first) * c) * sizeof(float));
    else
      for (long x = first; x < last; ++x) copy(x, shift - x);
    for (long x = last; x < width; ++x) copy(x, seen_at(step * x + shift, width, fill.mode));
  }
}

// seen_at for whole numbers in a vector; of a constant, the nearest place, so that it can be read.
template <data::FillMode mode>
WEFT_INLINE simd::Vector seen_at(simd::Vector k, float extent) {
  using V = simd::Vector;
  if constexpr (mode == data::FillMode::wrap || mode == data::FillMode::reflect) {
    const float period = mode == data::FillMode::reflect ? 2 * extent : extent;
    k = k - V(period) * Math<V>::floor(simd::divide(k, V(period)));
    if constexpr (mode == data::FillMode::reflect) k = simd::smaller(k, V(period - 1) - k);
  }
  return simd::smaller(simd::larger(k, V(0.f)), V(extent - 1));
}

// Two neighbours along an axis: where they are read, how far the place is from the first to the second, and for a
// constant whether each is there.
template <data::FillMode mode>
struct Between {
  simd::Vector near, far, share;
  simd::Vector near_is_out, far_is_out;  // 0 where it is there

  WEFT_INLINE Between(simd::Vector place, float extent) {
    const simd::Vector before = Math<simd::Vector>::floor(place), behind = before + simd::Vector(1.f);
    share = place - before;
    near = seen_at<mode>(before, extent);
    far = seen_at<mode>(behind, extent);
    if constexpr (mode == data::FillMode::constant) {
      near_is_out = Math<simd::Vector>::absolute(near - before);
      far_is_out = Math<simd::Vector>::absolute(far - behind);
    }
  }
};

// One vector of pixels of one row: what lies around each place, blended in both directions.
template <data::FillMode mode>
struct Blending {
  using V = simd::Vector;
  Between<mode> y, x;
  simd::Integers near_near, near_far, far_near, far_far;

  WEFT_INLINE Blending(V row, V column, const data::ImageShape& shape)
      : y(row, static_cast<float>(shape.height)), x(column, static_cast<float>(shape.width)) {
    const simd::Integers line(static_cast<std::int32_t>(shape.width * shape.channels)), pixel(static_cast<std::int32_t>(shape.channels));
    const simd::Integers above = simd::to_integers(y.near) * line, below = simd::to_integers(y.far) * line;
    const simd::Integers left = simd::to_integers(x.near) * pixel, right = simd::to_integers(x.far) * pixel;
    near_near = above + left;
    near_far = above + right;
    far_near = below + left;
    far_far = below + right;
  }

  WEFT_INLINE V operator()(const float* channel, float value) const {
    const auto corner = [&](simd::Integers at, V y_is_out, V x_is_out) __attribute__((always_inline)) {
      const V found = simd::gather(channel, at);
      if constexpr (mode == data::FillMode::constant) return Math<V>::where_greater(y_is_out + x_is_out, V(0.f), V(value), found);
      else return found;
    };
    const V a = corner(near_near, y.near_is_out, x.near_is_out), b = corner(near_far, y.near_is_out, x.far_is_out);
    const V c = corner(far_near, y.far_is_out, x.near_is_out), d = corner(far_far, y.far_is_out, x.far_is_out);
    const V above = simd::fma(x.share, b - a, a), below = simd::fma(x.share, d - c, c);
    return simd::fma(y.share, below - above, above);
  }
};

template <data::FillMode mode>
void blend_rows(const float* from, float* to, const data::ImageShape& shape, const data::AffineMap& map, float value) {
  using V = simd::Vector;
  const V y_by_x(static_cast<float>(map.y_by_x)), x_by_x(static_cast<float>(map.x_by_x));
  for (long y = 0; y < shape.height; ++y) {
    const V row(static_cast<float>(map.y_by_y * static_cast<double>(y) + map.y_at));
    const V column(static_cast<float>(map.x_by_y * static_cast<double>(y) + map.x_at));
    for (long x = 0; x < shape.width; x += simd::lanes) {
      const int n = static_cast<int>(std::min<long>(simd::lanes, shape.width - x));
      const V place = simd::counting() + V(static_cast<float>(x));
      const Blending<mode> blending(simd::fma(y_by_x, place, row), simd::fma(x_by_x, place, column), shape);
      float* pixels = to + (y * shape.width + x) * shape.channels;
      for (long c = 0; c < shape.channels; ++c) {
        const V blended = blending(from + c, value);
        if (shape.channels == 1) simd::store_first(pixels, blended, n);
        else simd::store_apart(pixels + c, blended, shape.channels, n);
      }
    }
  }
}

// A picture moved: each new pixel is read where the map says, from the four around that place.
inline void warp(const float* from, float* to, const data::ImageShape& shape, const data::AffineMap& map, const data::Fill& fill) {
  if (map.keeps_rows()) return place_rows(from, to, shape, map, fill);
  switch (fill.mode) {
    case data::FillMode::constant: return blend_rows<data::FillMode::constant>(from, to, shape, map, fill.value);
    case data::FillMode::reflect: return blend_rows<data::FillMode::reflect>(from, to, shape, map, fill.value);
    case data::FillMode::wrap: return blend_rows<data::FillMode::wrap>(from, to, shape, map, fill.value);
    case data::FillMode::nearest: return blend_rows<data::FillMode::nearest>(from, to, shape, map, fill.value);
  }
}

}  // namespace weft::inline WEFT_ABI::detail
