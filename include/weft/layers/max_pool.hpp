// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/max_pool.hpp>
#include <weft/layers/detail/pooled.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// The largest number under a window that moves over the axes of a sequence, for every channel; padding never wins.
/// Shape: [T, C] to [T', C], where an extent E becomes (E + padding - dilation (pool - 1) - 1) / stride + 1, rounded down.
/// Values: stride 0: as pool, so that windows lie side by side.
/// Gradient: to a window's first maximum, row by row.
struct MaxPool1D {
  Extents<1> pool = 2;
  Extents<1> stride = 0;
  Padding padding = valid;
  Extents<1> dilation = 1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    PoolWindow w;
    return scope.result(detail::window_over(x, fields(), w) ? max_pool(x, w) : x);
  }

  constexpr void describe(Text& text) const { detail::describe_pool(text, fields()); }

 private:
  constexpr detail::PoolFields<1> fields() const { return {pool, stride, dilation, padding}; }
};

/// The largest number under a window that moves over the axes of an image, for every channel; padding never wins.
/// Shape: [H, W, C] to [H', W', C], where an extent E becomes (E + padding - dilation (pool - 1) - 1) / stride + 1, rounded down.
/// Values: as those of MaxPool1D.
/// Gradient: to a window's first maximum, row by row.
/// Example: `MaxPool2D{2}` or `MaxPool2D{.pool = 3, .stride = 2, .padding = same}`
struct MaxPool2D {
  Extents<2> pool = 2;
  Extents<2> stride = 0;
  Padding padding = valid;
  Extents<2> dilation = 1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    PoolWindow w;
    return scope.result(detail::window_over(x, fields(), w) ? max_pool(x, w) : x);
  }

  constexpr void describe(Text& text) const { detail::describe_pool(text, fields()); }

 private:
  constexpr detail::PoolFields<2> fields() const { return {pool, stride, dilation, padding}; }
};

/// The largest number under a window that moves over the axes of a volume, for every channel; padding never wins.
/// Shape: [D, H, W, C] to [D', H', W', C], where an extent E becomes (E + padding - dilation (pool - 1) - 1) / stride + 1, rounded down.
/// Values: as those of MaxPool1D.
/// Gradient: to a window's first maximum, row by row.
struct MaxPool3D {
  Extents<3> pool = 2;
  Extents<3> stride = 0;
  Padding padding = valid;
  Extents<3> dilation = 1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    PoolWindow w;
    return scope.result(detail::window_over(x, fields(), w) ? max_pool(x, w) : x);
  }

  constexpr void describe(Text& text) const { detail::describe_pool(text, fields()); }

 private:
  constexpr detail::PoolFields<3> fields() const { return {pool, stride, dilation, padding}; }
};

}  // namespace weft
