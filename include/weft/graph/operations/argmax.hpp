// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/index.hpp>
#include <weft/graph/operations/softmax.hpp>

namespace weft::inline WEFT_ABI {

/// The number of the largest value along the last axis, the first of equal ones; as a number, not an integer.
/// Shape: [..., C] to [...]. Values: 0, 1, ..., C - 1; C, which is no place, where all are NaN. Gradient: none.
constexpr Tensor argmax(Tensor x) {
  if (!detail::needs_axis(x, "argmax")) return x;
  const double extent = x.shape()[-1];
  const Tensor from_end =
      map([extent](Scalar value, Scalar largest, Scalar i) { return where(equal(value, largest), extent - i, 0.0); }, x,
          max(x, -1, true), index(x, x.shape()[-1]));
  return stop_gradient(extent - max(from_end, -1));
}

}  // namespace weft
