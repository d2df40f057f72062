// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/losses/concept.hpp>
#include <weft/losses/detail/probabilities.hpp>
#include <weft/scalar/activations/softplus.hpp>

namespace weft::inline WEFT_ABI {

/// The surprise, in nats, at a yes or no that was given a probability; the mean where there are several.
/// Shape: target and prediction alike. Values: targets in [0, 1]; predictions probabilities, or logits if from_logits.
/// Label smoothing moves the targets towards a half.
struct BinaryCrossentropy {
  bool from_logits = false;
  double label_smoothing = 0;

  static constexpr std::string_view name = "binary_crossentropy";

  constexpr Target target(const Shape& prediction) const { return {prediction}; }

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    const Tensor places = each(target, prediction);
    return prediction.failed() ? prediction : mean(places);
  }

  /// The loss of each place, of which it is the mean. Shape: the prediction's.
  constexpr Tensor each(Tensor target, Tensor prediction) const {
    if (!detail::check_smoothing(*this, prediction)) return prediction;
    if (!check_target(*this, target, prediction, prediction.shape())) return prediction;
    const double smoothing = label_smoothing;
    const bool logits = from_logits;
    return map(
        [=](Scalar p, Scalar t) {
          const Scalar yes = t * (1 - smoothing) + smoothing / 2;
          return logits ? softplus(p) - p * yes : surprise(detail::clipped(p), yes);
        },
        prediction, target);
  }

 private:
  static constexpr Scalar surprise(Scalar p, Scalar yes) { return -(yes * log(p) + (1.0 - yes) * log(1.0 - p)); }
};

}  // namespace weft
