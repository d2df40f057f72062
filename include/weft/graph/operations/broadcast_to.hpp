// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/map.hpp>

namespace weft::inline WEFT_ABI {

/// The same numbers, repeated along axes of extent 1 and along new ones in front, as NumPy's broadcast_to does.
/// Example: `broadcast_to(x.constant(0), {units})`
constexpr Tensor broadcast_to(Tensor x, const Shape& shape) {
  if (x.failed()) return x;
  const Shape both = broadcast(shape, x.shape());
  if (both.rank != shape.rank || !(both == shape))
    return x.fail(Text{} << "broadcast_to: a tensor of shape " << x.shape() << " cannot be repeated to " << shape
                         << "; counted from the last, its axes must be equal or 1");
  return detail::expand(x, shape, x.batched());
}

}  // namespace weft
