// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/losses/concept.hpp>
#include <weft/losses/detail/probabilities.hpp>

namespace weft::inline WEFT_ABI {

/// The surprise, in nats, at a class that is given as a distribution such as 0, 0, 1, 0.
/// Shape: [..., C] both. Values: targets in [0, 1]; predictions probabilities (or weights: they are divided by their
/// sum), or logits if from_logits. Label smoothing moves the targets towards 1 / C.
struct CategoricalCrossentropy {
  bool from_logits = false;
  double label_smoothing = 0;

  static constexpr std::string_view name = "categorical_crossentropy";

  constexpr Target target(const Shape& prediction) const { return {prediction}; }

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    const Tensor places = each(target, prediction);
    return prediction.failed() ? prediction : mean(places);
  }

  /// The loss of each place, of which it is the mean. Shape: [...].
  constexpr Tensor each(Tensor target, Tensor prediction) const {
    if (!check_classes(*this, prediction, "BinaryCrossentropy{}")) return prediction;
    if (!detail::check_smoothing(*this, prediction)) return prediction;
    if (!check_target(*this, target, prediction, prediction.shape())) return prediction;
    const double smoothing = label_smoothing, share = smoothing / prediction.shape()[-1];
    return sum(map([=](Scalar log_p, Scalar t) { return -(log_p * (t * (1 - smoothing) + share)); },
                        detail::log_probabilities(prediction, from_logits), target),
                    -1);
  }
};

}  // namespace weft
