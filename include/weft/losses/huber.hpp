// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/reduce.hpp>
#include <weft/losses/concept.hpp>
#include <weft/topology/check_target.hpp>

namespace weft::inline WEFT_ABI {

/// Half the squared difference up to delta, and from there on a straight line: outliers pull no harder than delta.
/// Shape: target and prediction alike. Values: any numbers.
/// Source: Huber 1964, Robust Estimation of a Location Parameter.
struct Huber {
  double delta = 1;

  static constexpr std::string_view name = "huber_loss";

  constexpr Target target(const Shape& prediction) const { return {prediction}; }

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    const Tensor places = each(target, prediction);
    return prediction.failed() ? prediction : mean(places);
  }

  /// The loss of each place, of which it is the mean. Shape: the prediction's.
  constexpr Tensor each(Tensor target, Tensor prediction) const {
    if (!(delta > 0))
      return prediction.fail(Text{} << description(*this) << ": expects a positive delta; it is the difference above"
                                    << " which the loss grows linearly");
    if (!check_target(*this, target, prediction, prediction.shape())) return prediction;
    const double bend = delta;
    return map(
        [bend](Scalar p, Scalar t) {
          const Scalar error = abs(p - t), near = minimum(error, bend);
          return near * (error - 0.5 * near);
        },
        prediction, target);
  }

  constexpr void describe(Text& text) const { text << ".delta = " << delta; }
};

}  // namespace weft
