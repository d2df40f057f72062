// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/reduce.hpp>
#include <weft/losses/concept.hpp>
#include <weft/topology/check_target.hpp>

namespace weft::inline WEFT_ABI {

/// The mean of the absolute differences. Shape: target and prediction alike. Values: any numbers.
/// Gradient: 0 where both are equal.
struct MeanAbsoluteError {
  static constexpr std::string_view name = "mean_absolute_error";

  constexpr Target target(const Shape& prediction) const { return {prediction}; }

  constexpr Tensor operator()(Tensor target, Tensor prediction) const {
    const Tensor places = each(target, prediction);
    return prediction.failed() ? prediction : mean(places);
  }

  /// The loss of each place, of which it is the mean. Shape: the prediction's.
  constexpr Tensor each(Tensor target, Tensor prediction) const {
    if (!check_target(*this, target, prediction, prediction.shape())) return prediction;
    return map([](Scalar p, Scalar t) { return abs(p - t); }, prediction, target);
  }
};

}  // namespace weft
