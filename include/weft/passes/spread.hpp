// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/shape.hpp>

namespace weft::inline WEFT_ABI {

/// Where the numbers of a tensor lie that may be part of another: of all samples, in order.
struct Spread {
  Shape shape;
  Strides strides;
  long sample = 0;  ///< from one sample to the next

  constexpr bool dense() const {
    const Strides own(shape);
    for (int i = 0; i < shape.rank; ++i)
      if (shape.extent[i] > 1 && strides[i] != own[i]) return false;
    return sample == 0 || sample == shape.size();
  }
  constexpr long place(long k) const {
    const long size = shape.size();
    long at = k / size * sample, rest = k % size;
    for (int i = shape.rank; i-- > 0; rest /= shape.extent[i]) at += rest % shape.extent[i] * strides[i];
    return at;
  }
};

}  // namespace weft
