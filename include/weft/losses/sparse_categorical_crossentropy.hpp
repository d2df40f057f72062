// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/index.hpp>
#include <weft/losses/concept.hpp>
#include <weft/losses/detail/probabilities.hpp>

namespace weft::inline WEFT_ABI {

/// The surprise, in nats, at a class that is given by its number.
/// Shape: targets [...], predictions [..., C]. Values: targets integers in [0, C); predictions probabilities (or
/// weights: they are divided by their sum), or logits if from_logits.
struct SparseCategoricalCrossentropy {
  bool from_logits = false;

  static constexpr std::string_view name = "sparse_categorical_crossentropy";

  constexpr Target target(const Shape& prediction) const { return {prediction.without_last(), prediction[-1]}; }

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    if (!check_classes(*this, prediction, "BinaryCrossentropy{}")) return prediction;
    if (!check_target(*this, target, prediction, prediction.shape().without_last())) return prediction;
    if (target.node().element != Element::int32)
      return prediction.fail(Text{} << description(*this) << ": expects integers to compare with but receives numbers"
                                    << "; for one number per class use CategoricalCrossentropy{}");
    // A choice and not a product: a class that is ruled out has the logarithm minus infinity.
    return mean(sum(map([](Scalar hot, Scalar log_p) { return where(hot > 0.0, -log_p, 0.0); },
                        one_hot(target, prediction.shape()[-1]), detail::log_probabilities(prediction, from_logits)),
                    -1));
  }
};

}  // namespace weft
