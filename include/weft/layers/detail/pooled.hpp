// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/pool_window.hpp>
#include <weft/layers/detail/images.hpp>

namespace weft::inline WEFT_ABI::detail {

/// The fields that pooling layers of n axes have in common.
template <int n>
struct PoolFields {
  Extents<n> pool, stride, dilation;
  Padding padding;
};

/// The window of a layer over x; false after a refusal. A size that is none is left to the operation to refuse.
template <int n>
constexpr bool window_over(Tensor x, const PoolFields<n>& f, PoolWindow& w) {
  if (!expect_images(x, n) || !expect_no_order(x, f.padding)) return false;
  for (int k = 0; k < n; ++k) {
    w.size[k] = f.pool[k];
    w.stride[k] = f.stride[k] == 0 ? f.pool[k] : f.stride[k];
    w.dilation[k] = f.dilation[k];
    if (w.stride[k] > 0) f.padding.sides(x.shape()[k], w.size[k], w.stride[k], w.dilation[k], k, w.before[k], w.after[k]);
  }
  return true;
}

/// What a pooling layer prints of itself.
template <int n>
constexpr void describe_pool(Text& text, const PoolFields<n>& f) {
  text << ".pool = " << f.pool;
  if (f.stride != 0 && f.stride != f.pool) text << ", .stride = " << f.stride;
  if (!(f.padding == valid)) text << ", .padding = " << f.padding;
  if (f.dilation != 1) text << ", .dilation = " << f.dilation;
}

}  // namespace weft::inline WEFT_ABI::detail
