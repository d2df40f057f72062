// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/slice.hpp>
#include <weft/layers/detail/images.hpp>
#include <weft/layers/detail/two_sides.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

template <int n>
constexpr Tensor zero_padded(Tensor x, const Extents<n>& before, const Extents<n>& after) {
  if (!expect_images(x, n)) return x;
  if (!before.at_least(0) || !after.at_least(0))
    return x.fail(Text{} << "cannot add a negative number of zeros; take Cropping" << n << "D{} to make it smaller");
  Shape s = x.shape();
  Corner corner;
  for (int k = 0; k < n; ++k) {
    corner.at[k] = before[k];
    s.extent[k] += before[k] + after[k];
  }
  return record_pad(x, s, corner);
}

}  // namespace detail

/// Zeros around a sequence. Shape: [T, C] to [T', C]; every axis grows by both sides.
/// Values: how many elements along each axis, in front and behind; after -1: as before.
struct ZeroPadding1D {
  Extents<1> before = 1;
  Extents<1> after = -1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::zero_padded(x, before, detail::or_as_before(after, before)));
  }

  constexpr void describe(Text& text) const { detail::describe_sides(text, before, after); }
};

/// Zeros around an image. Shape: [H, W, C] to [H', W', C]; every axis grows by both sides.
/// Values: as those of ZeroPadding1D.
/// Example: `ZeroPadding2D{1}` or `ZeroPadding2D{.before = {1, 0}, .after = 2}`
struct ZeroPadding2D {
  Extents<2> before = 1;
  Extents<2> after = -1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::zero_padded(x, before, detail::or_as_before(after, before)));
  }

  constexpr void describe(Text& text) const { detail::describe_sides(text, before, after); }
};

/// Zeros around a volume. Shape: [D, H, W, C] to [D', H', W', C]; every axis grows by both sides.
/// Values: as those of ZeroPadding1D.
struct ZeroPadding3D {
  Extents<3> before = 1;
  Extents<3> after = -1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::zero_padded(x, before, detail::or_as_before(after, before)));
  }

  constexpr void describe(Text& text) const { detail::describe_sides(text, before, after); }
};

}  // namespace weft
