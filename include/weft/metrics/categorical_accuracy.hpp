// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/argmax.hpp>
#include <weft/metrics/concept.hpp>
#include <weft/topology/check_target.hpp>

namespace weft::inline WEFT_ABI {

/// How often the largest score is that of the right class, which is given as a distribution such as 0, 0, 1, 0.
/// Shape: [..., C] both. Values: probabilities or logits.
struct CategoricalAccuracy {
  static constexpr std::string_view name = "categorical_accuracy";

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    if (!check_classes(*this, prediction, "BinaryAccuracy{}")) return prediction;
    if (!check_target(*this, target, prediction, prediction.shape())) return prediction;
    return mean(
        map([](Scalar p, Scalar t) { return where(equal(p, t), 1.0, 0.0); }, argmax(prediction), argmax(target)));
  }
};

}  // namespace weft
