// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/average_pool.hpp>

namespace weft::inline WEFT_ABI {

/// Every element `factor` times in a row, along each axis but the last. Shape: [S..., C] with one to three axes S, each
/// times its factor. Gradient: the sum over the copies.
constexpr Tensor upsample(Tensor x, const Shape& factors) {
  if (x.failed()) return x;
  PoolWindow w;
  Shape large = x.shape();
  for (int k = 0; k < factors.rank && k < large.rank - 1; ++k) {
    w.size[k] = factors[k];
    if (factors[k] > 0) large.extent[k] *= factors[k];
  }
  if (factors.rank != x.rank() - 1 || factors.rank < 1 || factors.rank > 3)
    return x.fail(Text{} << "upsample: expects one to three axes with a factor each and channels behind them but receives "
                         << factors.rank << " factors for a tensor of shape " << x.shape() << "; leave out the channels");
  if (!detail::is_window(x, "upsample", w)) return x;
  const Tensor y = record(spread_pool_operation, large, {x});
  detail::pack_window(y.graph->nodes[y.id], w, PoolDivisor::nothing);
  return y;
}

}  // namespace weft
