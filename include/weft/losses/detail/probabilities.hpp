// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/softmax.hpp>
#include <weft/topology/check_target.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Keras's epsilon: no probability counts as nearer to 0 or 1, so that every logarithm is finite.
constexpr Scalar clipped(Scalar p) { return minimum(maximum(p, 1e-7), 1 - 1e-7); }

// The logarithms of the probabilities of classes along the last axis. As in Keras, weights that are no logits are
// divided by their sum first.
constexpr Tensor log_probabilities(Tensor scores, bool from_logits) {
  if (from_logits) return log_softmax(scores);
  return map([](Scalar weight, Scalar total) { return log(clipped(weight / total)); }, scores, sum(scores, -1, true));
}

template <class L>
constexpr bool check_smoothing(const L& loss, Tensor prediction) {
  if (!(loss.label_smoothing >= 0 && loss.label_smoothing <= 1))
    prediction.fail(Text{} << description(loss) << ": expects .label_smoothing between 0 and 1 but it is "
                           << loss.label_smoothing << "; 0 leaves the labels as they are");
  return !prediction.failed();
}

}  // namespace detail

}  // namespace weft
