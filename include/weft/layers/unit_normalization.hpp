// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/layers/detail/last_axes.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Numbers over the root of their sum of squares along the last axes of every sample, so that these have length 1; what
/// is shorter than 1e-12 is divided by that. Shape: unchanged.
struct UnitNormalization {
  int axes = 1;  ///< how many of the last axes are normalized together
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const {
    if (axes != 1) text << ".axes = " << axes;
  }

 private:
  constexpr Tensor forward(Tensor x) const {
    detail::LastAxes last;
    if (!detail::expect_last_axes(x, axes, last)) return x;
    const Tensor rows = reshape(x, last.rows), squares = sum(square(rows), -1, true);
    // Below the root, so that a row of zeros has a gradient.
    const Shape shape = x.shape();  // of a node that may move while others are recorded
    return reshape(map([](Scalar v, Scalar s) { return v / sqrt(maximum(s, 1e-24)); }, rows, squares), shape);
  }
};

}  // namespace weft
