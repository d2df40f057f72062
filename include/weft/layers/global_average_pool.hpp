// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/mask.hpp>
#include <weft/graph/operations/reduce.hpp>
#include <weft/layers/detail/images.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Of the steps that count; 0 if none does.
constexpr Tensor mean_over_time(Tensor x, bool keepdims) {
  if (!has_mask(x)) return mean(x, 0, keepdims);
  const Tensor counts = reshape(mask_of(x), {-1, 1});
  const Tensor total = sum(map([](Scalar v, Scalar c) { return where(c > 0.0, v, 0.0); }, x, counts), 0, keepdims);
  return map([](Scalar t, Scalar n) { return t / maximum(n, 1.0); }, total, sum(counts, 0, keepdims));
}

}  // namespace detail

/// The mean of each channel of a sequence, over the steps that count if there is a mask. Shape: [T, C] to [C], or [1, C] with keepdims.
struct GlobalAveragePool1D {
  bool keepdims = false;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::expect_images(x, 1) ? detail::mean_over_time(x, keepdims) : x);
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
