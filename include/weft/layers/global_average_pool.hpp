// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/reduce.hpp>
#include <weft/layers/detail/images.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// The mean of each channel of a sequence. Shape: [T, C] to [C], or [1, C] with keepdims.
struct GlobalAveragePool1D {
  bool keepdims = false;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::expect_images(x, 1) ? mean(x, 0, keepdims) : x);
  }
};

/// The mean of each channel of an image. Shape: [H, W, C] to [C], or [1, 1, C] with keepdims.
struct GlobalAveragePool2D {
  bool keepdims = false;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::expect_images(x, 2) ? mean(x, {0, 1}, keepdims) : x);
  }
};

/// The mean of each channel of a volume. Shape: [D, H, W, C] to [C], or [1, 1, 1, C] with keepdims.
struct GlobalAveragePool3D {
  bool keepdims = false;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::expect_images(x, 3) ? mean(x, {0, 1, 2}, keepdims) : x);
  }
};

}  // namespace weft
