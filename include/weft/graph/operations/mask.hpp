// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/slice.hpp>

namespace weft::inline WEFT_ABI {

/// Whether it is known of a sequence which of its steps count.
constexpr bool has_mask(Tensor x) { return x.node().mask >= 0; }

/// Which steps of a sequence count: 1, and which do not: 0. Shape: [T, ...] to [T].
constexpr Tensor mask_of(Tensor x) {
  if (x.failed() || has_mask(x)) return {x.graph, x.failed() ? x.id : x.node().mask};
  return x.fail(Text{} << "mask_of: there is no mask for a tensor of shape " << x.shape() << "; ask has_mask before");
}

/// The same sequence, of which it is known which steps count: 1 in the mask, 0 where not. Formulas hand the mask on, layers that
/// run over time skip what does not count. Shape: [T, ...] and [T] to [T, ...]. No number moves.
constexpr Tensor masked(Tensor x, Tensor mask) {
  if (x.failed()) return x;
  if (x.rank() == 0 || mask.rank() != 1 || mask.shape()[0] != x.shape()[0] || mask.node().element == Element::int32)
    return x.fail(Text{} << "masked: a sequence of shape " << x.shape() << " needs a mask of one number, 0 or 1, for each step but receives "
                         << (mask.node().element == Element::int32 ? "integers" : "numbers") << " of shape " << mask.shape()
                         << "; the mask's only axis is the sequence's first");
  const Tensor t = record(slice_operation, x.shape(), {x});
  t.graph->nodes[t.id].mask = mask.id;
  return t;
}

}  // namespace weft
