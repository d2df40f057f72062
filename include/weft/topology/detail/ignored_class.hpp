// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/map.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI::detail {

/// Whether a loss or metric can leave out the class that it is told to. Otherwise it is the network's mistake.
template <class L>
constexpr bool check_ignored_class(const L& comparison, Tensor prediction) {
  const int classes = prediction.shape()[-1], ignored = comparison.ignore_class;
  if (ignored < -1 || ignored >= classes)
    prediction.fail(Text{} << description(comparison) << ": cannot ignore class " << ignored << " of " << classes
                           << "; set .ignore_class to a number below that, or to -1 for none");
  return !prediction.failed();
}

/// 1 where a target counts and 0 where it is the ignored class.
constexpr Tensor not_ignored(Tensor target, int ignored) {
  const double left_out = ignored;
  return map([=](Scalar t) { return where(equal(t, t.constant(left_out)), 0.0, 1.0); }, target);
}

}  // namespace weft::inline WEFT_ABI::detail
