// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/reduce.hpp>

namespace weft::inline WEFT_ABI {

/// How many samples the batch has: one number in all, not one per sample. Shape: [].
constexpr Tensor batch_size(Tensor like) {
  if (like.failed()) return like;
  int& counted = like.graph->samples;
  if (counted < 0) {
    const Tensor one = detail::expand(like.constant(1), {}, true);
    counted = detail::record_reduction(sum_operation, one, 0, true).id;
  }
  return {like.graph, counted};
}

/// The mean over the samples of the batch, however many it has: one tensor in all, not one per sample. What a network
/// predicts would depend on a sample's neighbours: for training. Shape: unchanged.
constexpr Tensor batch_mean(Tensor x) {
  if (x.failed() || !x.batched()) return x;
  const Tensor samples = batch_size(x);
  return map([](Scalar total, Scalar n) { return total / n; }, detail::record_reduction(sum_operation, x, 0, true), samples);
}

}  // namespace weft
