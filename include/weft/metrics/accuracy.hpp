// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/metrics/binary_accuracy.hpp>
#include <weft/metrics/categorical_accuracy.hpp>
#include <weft/metrics/sparse_categorical_accuracy.hpp>

namespace weft::inline WEFT_ABI {

/// How often the prediction is right: Keras's "accuracy", which chooses by the shapes. A single score is binary, a
/// target without the axis of classes is sparse, one with it is categorical.
/// Values: as the chosen metric's; so a single score is a probability. For a logit use BinaryAccuracy{.threshold = 0}.
struct Accuracy {
  int ignore_class = -1;  ///< of targets without the axis of classes: those of this class do not count; -1: all count

  static constexpr std::string_view name = "accuracy";

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    if (prediction.failed()) return prediction;
    const bool binary = prediction.shape()[-1] == 1;
    if (!binary && (target.rank() < prediction.rank() || target.shape()[-1] == 1))
      return SparseCategoricalAccuracy{ignore_class}(target, prediction);
    if (ignore_class >= 0)
      return prediction.fail(Text{} << "Accuracy{}: cannot ignore class " << ignore_class << " of targets of shape " << target.shape()
                                    << " for the network's output of shape " << prediction.shape()
                                    << "; give targets that are one class number each, or leave out .ignore_class");
    if (binary) return BinaryAccuracy{}(target, prediction);
    return CategoricalAccuracy{}(target, prediction);
  }
};

}  // namespace weft
