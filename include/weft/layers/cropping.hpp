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
constexpr Tensor cropped(Tensor x, const Extents<n>& before, const Extents<n>& after) {
  if (!expect_images(x, n)) return x;
  if (!before.at_least(0) || !after.at_least(0))
    return x.fail(Text{} << "cannot cut off a negative number of elements; take ZeroPadding" << n << "D{} to make it larger");
  Shape s = x.shape();
  Corner corner;
  for (int k = 0; k < n; ++k) {
    corner.at[k] = before[k];
    s.extent[k] -= before[k] + after[k];
    if (s.extent[k] <= 0)
      return x.fail(Text{} << "cannot cut " << before[k] << " and " << after[k] << " elements off the " << x.shape()[k]
                           << " along axis " << k << " of a tensor of shape " << x.shape() << "; leave at least one");
  }
  return record_slice(x, s, corner);
}

}  // namespace detail

/// The inner part of a sequence. Shape: [T, C] to [T', C]; every axis shrinks by both sides.
/// Values: how many elements along each axis, in front and behind; after -1: as before.
struct Cropping1D {
  Extents<1> before = 1;
  Extents<1> after = -1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::cropped(x, before, detail::or_as_before(after, before)));
  }

  constexpr void describe(Text& text) const { detail::describe_sides(text, before, after); }
};

/// The inner part of an image. Shape: [H, W, C] to [H', W', C]; every axis shrinks by both sides.
/// Values: as those of Cropping1D.
/// Example: `Cropping2D{1}` or `Cropping2D{.before = {1, 0}, .after = 2}`
struct Cropping2D {
  Extents<2> before = 0;  ///< as in Keras
  Extents<2> after = -1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::cropped(x, before, detail::or_as_before(after, before)));
  }

  constexpr void describe(Text& text) const { detail::describe_sides(text, before, after); }
};

/// The inner part of a volume. Shape: [D, H, W, C] to [D', H', W', C]; every axis shrinks by both sides.
/// Values: as those of Cropping1D.
struct Cropping3D {
  Extents<3> before = 1;
  Extents<3> after = -1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::cropped(x, before, detail::or_as_before(after, before)));
  }

  constexpr void describe(Text& text) const { detail::describe_sides(text, before, after); }
};

}  // namespace weft
