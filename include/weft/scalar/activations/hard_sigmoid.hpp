// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Piecewise linear approximation of the sigmoid, as in Keras 3.
/// Values: min(max(x / 6 + 0.5, 0), 1).
inline constexpr ScalarFunction hard_sigmoid{[](Scalar x) { return minimum(maximum(x * (1.0 / 6.0) + 0.5, 0.0), 1.0); }, "hard_sigmoid"};

}  // namespace weft
