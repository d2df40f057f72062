// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/batch_mean.hpp>
#include <weft/graph/operations/index.hpp>
#include <weft/losses/concept.hpp>
#include <weft/losses/detail/probabilities.hpp>

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
    if (!check_classes(*this, prediction, "BinaryCrossentropy{}")) return prediction;
    if (!check_target(*this, target, prediction, prediction.shape().without_last())) return prediction;
    if (target.node().element != Element::int32)
      return prediction.fail(Text{} << description(*this) << ": expects integers to compare with but receives numbers"
                                    << "; for one number per class use CategoricalCrossentropy{}");
    const int classes = prediction.shape()[-1];
    if (ignore_class < -1 || ignore_class >= classes)
      return prediction.fail(Text{} << description(*this) << ": cannot ignore class " << ignore_class << " of " << classes
                                    << "; set .ignore_class to a number below that, or to -1 for none");
    // A choice and not a product: a class that is ruled out has the logarithm minus infinity.
    const Tensor each = sum(map([](Scalar hot, Scalar log_p) { return where(hot > 0.0, -log_p, 0.0); }, one_hot(target, classes),
                                detail::log_probabilities(prediction, from_logits)),
                            -1);
    return ignore_class < 0 ? mean(each) : mean_of_counted(each, target);
  }

 private:
  // A sample's sum over what a sample has on average: so the mean of the batch is that of all that counts.
  constexpr Tensor mean_of_counted(Tensor each, Tensor target) const {
    const double ignored = ignore_class;
    const Tensor counts = map([=](Scalar t) { return where(equal(t, t.constant(ignored)), 0.0, 1.0); }, target);
    const Tensor loss = map([](Scalar e, Scalar c) { return where(c > 0.0, e, 0.0); }, each, counts);
    return sum(loss) / maximum(batch_mean(sum(counts)), 1e-9);
  }
};

}  // namespace weft
