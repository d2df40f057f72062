// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/batch_mean.hpp>
#include <weft/graph/operations/index.hpp>
#include <weft/losses/concept.hpp>
#include <weft/losses/detail/probabilities.hpp>
#include <weft/topology/detail/ignored_class.hpp>

namespace weft::inline WEFT_ABI {

/// The surprise, in nats, at a class that is given by its number.
/// Shape: targets [...], predictions [..., C]. Values: targets integers in [0, C); predictions probabilities (or
/// weights: they are divided by their sum), or logits if from_logits. With ignore_class the mean over a batch is that over
/// all places whose target is another class, however many a sample has, as in PyTorch and Keras; 0 if there are none.
struct SparseCategoricalCrossentropy {
  bool from_logits = false;
  int ignore_class = -1;  ///< targets of this class, such as padding, do not count; -1: all count

  static constexpr std::string_view name = "sparse_categorical_crossentropy";

  constexpr Target target(const Shape& prediction) const { return {prediction.without_last(), prediction[-1]}; }

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    const Tensor places = each(target, prediction);
    return prediction.failed() ? prediction : mean(places);
  }

  /// The loss of each place, of which it is the mean. Shape: [...].
  constexpr Tensor each(Tensor target, Tensor prediction) const {
    if (!check_classes(*this, prediction, "BinaryCrossentropy{}")) return prediction;
    if (!check_target(*this, target, prediction, prediction.shape().without_last())) return prediction;
    if (target.node().element != Element::int32)
      return prediction.fail(Text{} << description(*this) << ": expects integers to compare with but receives numbers"
                                    << "; for one number per class use CategoricalCrossentropy{}");
    const int classes = prediction.shape()[-1];
    if (!detail::check_ignored_class(*this, prediction)) return prediction;
    // A choice and not a product: a class that is ruled out has the logarithm minus infinity.
    const Tensor loss = sum(map([](Scalar hot, Scalar log_p) { return where(hot > 0.0, -log_p, 0.0); }, one_hot(target, classes),
                                detail::log_probabilities(prediction, from_logits)),
                            -1);
    return ignore_class < 0 ? loss : counted(loss, target);
  }

 private:
  // Over the share of places that count in the batch: so the mean of all places is that of those that count.
  constexpr Tensor counted(Tensor each, Tensor target) const {
    const Tensor counts = detail::not_ignored(target, ignore_class);
    const Tensor loss = map([](Scalar e, Scalar c) { return where(c > 0.0, e, 0.0); }, each, counts);
    return loss / maximum(batch_mean(mean(counts)), 1e-9);
  }
};

}  // namespace weft
