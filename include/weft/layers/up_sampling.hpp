// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/stretch.hpp>
#include <weft/graph/operations/upsample.hpp>
#include <weft/layers/detail/images.hpp>
#include <weft/layers/extents.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// What stands between the pixels of an image that was made larger: copies of the nearest, or a blend of the two on
/// either side along each axis.
enum class Interpolation : unsigned char { nearest, bilinear };

inline constexpr Interpolation nearest = Interpolation::nearest;
inline constexpr Interpolation bilinear = Interpolation::bilinear;

namespace detail {

template <int n>
constexpr Tensor upsampled(Tensor x, const Extents<n>& size, Interpolation interpolation) {
  if (!expect_images(x, n)) return x;
  if (!size.at_least(1))
    return x.fail(Text{} << "needs factors of 1 or more; they say how many times larger each axis becomes");
  Shape factors;
  for (int e : size.extent) factors.push(e);
  if (interpolation == Interpolation::nearest) return size == 1 ? x : upsample(x, factors);
  for (int k = n; k-- > 0;) x = stretch(x, k, size[k]);
  return x;
}

}  // namespace detail

/// Every step of a sequence, `size` times in a row. Shape: [T, C] to [T size, C].
struct UpSampling1D {
  Extents<1> size = 2;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::upsampled(x, size, Interpolation::nearest));
  }

  constexpr void describe(Text& text) const { text << ".size = " << size; }
};

/// An image made larger by whole factors. Shape: [H, W, C] to [H size, W size, C].
/// Values: nearest copies pixels; bilinear blends them, with half-pixel centers (PyTorch's align_corners=False).
/// Example: `UpSampling2D{2}` or `UpSampling2D{.size = {2, 3}, .interpolation = bilinear}`
struct UpSampling2D {
  Extents<2> size = 2;
  Interpolation interpolation = Interpolation::nearest;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::upsampled(x, size, interpolation));
  }

  constexpr void describe(Text& text) const {
    text << ".size = " << size;
    if (interpolation == Interpolation::bilinear) text << ", .interpolation = bilinear";
  }
};

/// Every voxel, `size` times along each axis. Shape: [D, H, W, C] to [D size, H size, W size, C].
struct UpSampling3D {
  Extents<3> size = 2;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::upsampled(x, size, Interpolation::nearest));
  }

  constexpr void describe(Text& text) const { text << ".size = " << size; }
};

}  // namespace weft
