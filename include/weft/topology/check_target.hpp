// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Whether a loss or metric may compare this target: one of the wanted shape. Otherwise it is the network's mistake.
template <class L>
constexpr bool check_target(const L& comparison, Tensor target, Tensor prediction, const Shape& wanted) {
  if (!prediction.failed() && !(target.shape() == wanted))
    prediction.fail(Text{} << description(comparison) << ": expects a target of shape " << wanted
                           << " for the network's output of shape " << prediction.shape()
                           << " but receives one of shape " << target.shape()
                           << "; give both one shape, or choose a loss and metrics for the same targets");
  return !prediction.failed();
}

/// Whether a loss or metric finds two or more classes along the last axis. Otherwise it is the network's mistake;
/// `for_one_score` names the loss or metric to take then.
template <class L>
constexpr bool check_classes(const L& comparison, Tensor prediction, std::string_view for_one_score) {
  if (prediction.failed()) return false;
  if (prediction.rank() == 0)
    prediction.fail(Text{} << description(comparison)
                           << ": expects one score per class along the last axis but the network's output has shape []"
                           << "; end the network with Dense{.units = <classes>}");
  else if (prediction.shape()[-1] < 2)
    prediction.fail(Text{} << description(comparison) << ": expects two or more classes along the last axis but the"
                           << " network's output has shape " << prediction.shape()
                           << "; end the network with Dense{.units = <classes>}, or compare a single score by "
                           << for_one_score);
  return !prediction.failed();
}

}  // namespace weft
