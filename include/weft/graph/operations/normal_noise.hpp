// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/index.hpp>

namespace weft::inline WEFT_ABI {

/// A random number of mean 0 and variance 1, normally distributed, for every element of a tensor like this one; new in
/// every training step. Values: within 5.8 of 0. Source: Box and Muller 1958, A Note on the Generation of Random Normal Deviates.
constexpr Tensor normal_noise(Tensor like) {
  if (like.failed()) return like;
  const Tensor radius = uniform_noise(like), angle = uniform_noise(like);
  return map([](Scalar r, Scalar a) { return sqrt(log(1.0 - r) * -2.0) * cos(a * 6.28318530717958647692); }, radius, angle);
}

}  // namespace weft
