// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/constant.hpp>
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/layers/detail/last_axes.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Numbers over the root of their mean square along the last axes of every sample, times a trained weight.
/// Shape: [..., F] with so many axes F, unchanged. Parameters: weight [F].
/// Source: Zhang and Sennrich 2019, Root Mean Square Layer Normalization.
struct RMSNormalization {
  int axes = 1;  ///< how many of the last axes are normalized together
  double epsilon = 1e-6;
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
    const Tensor rows = reshape(x, last.rows), weight = reshape(x.parameter("weight", last.shape, ones), {last.size});
    const Tensor factor = map([e = epsilon](Scalar s) { return 1.0 / sqrt(s + e); }, mean(square(rows), -1, true));
    const Shape shape = x.shape();  // of a node that may move while others are recorded
    return reshape(map([](Scalar v, Scalar f, Scalar w) { return v * f * w; }, rows, factor, weight), shape);
  }
};

}  // namespace weft
