// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/argmax.hpp>
#include <weft/metrics/concept.hpp>
#include <weft/topology/check_target.hpp>

namespace weft::inline WEFT_ABI {

/// How often the largest score is that of the right class, which is given by its number.
/// Shape: targets [...] or [..., 1], predictions [..., C]. Values: targets in [0, C); probabilities or logits.
struct SparseCategoricalAccuracy {
  static constexpr std::string_view name = "sparse_categorical_accuracy";

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    if (!check_classes(*this, prediction, "BinaryAccuracy{}")) return prediction;
    if (target.rank() == prediction.rank() && target.shape()[-1] == 1)
      target = reshape(target, target.shape().without_last());
    if (!check_target(*this, target, prediction, prediction.shape().without_last())) return prediction;
    return mean(map([](Scalar p, Scalar t) { return where(equal(p, t), 1.0, 0.0); }, argmax(prediction), target));
  }
};

}  // namespace weft
