// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/reduce.hpp>
#include <weft/metrics/concept.hpp>
#include <weft/topology/check_target.hpp>

namespace weft::inline WEFT_ABI {

/// How often a probability lies on the right side of a threshold. Shape: target and prediction alike.
/// Values: targets 0 or 1; predictions probabilities, or logits with .threshold = 0.
struct BinaryAccuracy {
  double threshold = 0.5;

  static constexpr std::string_view name = "binary_accuracy";

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    if (!check_target(*this, target, prediction, prediction.shape())) return prediction;
    const double border = threshold;
    return mean(map([border](Scalar p, Scalar t) { return where(equal(t, where(p > border, 1.0, 0.0)), 1.0, 0.0); },
                    prediction, target));
  }
};

}  // namespace weft
