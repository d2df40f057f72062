// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/softmax.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Logits to probabilities along the last axis. Shape: unchanged.
/// A loss with .from_logits = true on the logits themselves is more exact and costs less.
struct Softmax {
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    if (!x.failed() && x.rank() == 0)
      x.fail(Text{} << "needs a last axis to run along but receives a single number; give it one score per class");
    return scope.result(softmax(x));
  }
};

}  // namespace weft
