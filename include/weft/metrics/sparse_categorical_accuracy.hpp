// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/argmax.hpp>
#include <weft/graph/operations/concatenate.hpp>
#include <weft/metrics/concept.hpp>
#include <weft/topology/check_target.hpp>
#include <weft/topology/detail/ignored_class.hpp>

namespace weft::inline WEFT_ABI {

/// How often the largest score is that of the right class, which is given by its number.
/// Shape: targets [...] or [..., 1], predictions [..., C]. Values: targets in [0, C); probabilities or logits. With
/// ignore_class the mean is over all places whose target is another class, however many a sample has.
struct SparseCategoricalAccuracy {
  int ignore_class = -1;  ///< targets of this class, such as padding, do not count; -1: all count

  static constexpr std::string_view name = "sparse_categorical_accuracy";

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    if (!check_classes(*this, prediction, "BinaryAccuracy{}")) return prediction;
    if (target.rank() == prediction.rank() && target.shape()[-1] == 1)
      target = reshape(target, target.shape().without_last());
    if (!check_target(*this, target, prediction, prediction.shape().without_last())) return prediction;
    if (!detail::check_ignored_class(*this, prediction)) return prediction;
    const auto right = [](Scalar p, Scalar t) { return where(equal(p, t), 1.0, 0.0); };
    const Tensor chosen = argmax(prediction);
    if (ignore_class < 0) return mean(map(right, chosen, target));
    const Tensor counts = detail::not_ignored(target, ignore_class);
    const Tensor found = map([=](Scalar p, Scalar t, Scalar c) { return c * right(p, t); }, chosen, target, counts);
    return concatenate(reshape(sum(found), {1}), reshape(sum(counts), {1}));
  }
};

}  // namespace weft
