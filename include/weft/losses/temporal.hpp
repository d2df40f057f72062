// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/reduce.hpp>
#include <weft/losses/concept.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// A loss of sequences whose samples have one weight for each step, as Keras's sample_weight of shape (batch, steps): a
/// step's loss is multiplied by its weight, and the mean is still over all steps that the loss counts, not over weights.
/// Shape: the loss's [T, ...]; data::Dataset::sample_weight is [T] for each sample, or one number for all its steps.
/// Example: `compile<Net, Temporal<SparseCategoricalCrossentropy{.from_logits = true}>{}>(Adam{})`
template <auto loss>
struct Temporal {
  static constexpr std::string_view name = loss.name;

  constexpr Target target(const Shape& prediction) const { return loss.target(prediction); }

  /// Without weights.
  constexpr Tensor operator()(Tensor target, Tensor prediction) const { return loss(target, prediction); }

  /// The shape of a sample's weights.
  constexpr Shape weights(const Shape& prediction) const {
    const Shape s = loss.target(prediction).shape;
    return s.rank == 0 ? s : Shape{s.extent[0]};
  }

  /// One number per sample. weight: [T].
  constexpr Tensor weighted(Tensor target, Tensor prediction, Tensor weight) const {
    Tensor each = prediction;
    if constexpr (requires { loss.each(target, prediction); }) each = loss.each(target, prediction);
    if (prediction.failed()) return prediction;
    if (each.rank() == 0 || each.id == prediction.id)
      return prediction.fail(Text{} << description(loss) << ": has one number per sample for the network's output of shape "
                                    << prediction.shape() << ", and no steps to weigh; leave out Temporal");
    while (each.rank() > 1) each = mean(each, -1);
    return mean(each * weight);
  }
};

}  // namespace weft
