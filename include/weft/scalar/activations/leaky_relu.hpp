// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Leaky rectified linear unit.
/// Values: x for x > 0, else 0.2 x (the slope of Keras).
/// Source: Maas et al. 2013, Rectifier Nonlinearities Improve Neural Network Acoustic Models.
inline constexpr ScalarFunction leaky_relu{[](Scalar x) { return where(x > 0.0, x, 0.2 * x); }, "leaky_relu"};

}  // namespace weft
