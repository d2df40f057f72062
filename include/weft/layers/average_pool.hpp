// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/average_pool.hpp>
#include <weft/layers/detail/pooled.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// The mean under a window that moves over the axes of a sequence, for every channel.
/// Shape: [T, C] to [T', C], where an extent E becomes (E + padding - pool) / stride + 1, rounded down.
/// Values: stride 0: as pool, so that windows lie side by side. Padding does not count, as in Keras; with
/// count_include_pad it counts as zeros, as PyTorch's default has it.
struct AveragePool1D {
  Extents<1> pool = 2;
  Extents<1> stride = 0;
  Padding padding = valid;
  bool count_include_pad = false;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    PoolWindow w;
    if (!detail::window_over(x, fields(), w)) return scope.result(x);
    return scope.result(average_pool(x, w, count_include_pad ? PoolDivisor::all_cells : PoolDivisor::real_cells));
  }

  constexpr void describe(Text& text) const {
    detail::describe_pool(text, fields());
    if (count_include_pad) text << ", .count_include_pad = true";
  }

 private:
  constexpr detail::PoolFields<1> fields() const { return {pool, stride, 1, padding}; }
};

/// The mean under a window that moves over the axes of an image, for every channel.
/// Shape: [H, W, C] to [H', W', C], where an extent E becomes (E + padding - pool) / stride + 1, rounded down.
/// Values: as those of AveragePool1D.
struct AveragePool2D {
  Extents<2> pool = 2;
  Extents<2> stride = 0;
  Padding padding = valid;
  bool count_include_pad = false;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    PoolWindow w;
    if (!detail::window_over(x, fields(), w)) return scope.result(x);
    return scope.result(average_pool(x, w, count_include_pad ? PoolDivisor::all_cells : PoolDivisor::real_cells));
  }

  constexpr void describe(Text& text) const {
    detail::describe_pool(text, fields());
    if (count_include_pad) text << ", .count_include_pad = true";
  }

 private:
  constexpr detail::PoolFields<2> fields() const { return {pool, stride, 1, padding}; }
};

/// The mean under a window that moves over the axes of a volume, for every channel.
/// Shape: [D, H, W, C] to [D', H', W', C], where an extent E becomes (E + padding - pool) / stride + 1, rounded down.
/// Values: as those of AveragePool1D.
struct AveragePool3D {
  Extents<3> pool = 2;
  Extents<3> stride = 0;
  Padding padding = valid;
  bool count_include_pad = false;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    PoolWindow w;
    if (!detail::window_over(x, fields(), w)) return scope.result(x);
    return scope.result(average_pool(x, w, count_include_pad ? PoolDivisor::all_cells : PoolDivisor::real_cells));
  }

  constexpr void describe(Text& text) const {
    detail::describe_pool(text, fields());
    if (count_include_pad) text << ", .count_include_pad = true";
  }

 private:
  constexpr detail::PoolFields<3> fields() const { return {pool, stride, 1, padding}; }
};

}  // namespace weft
