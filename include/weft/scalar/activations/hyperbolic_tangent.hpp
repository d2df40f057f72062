// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// The hyperbolic tangent as an activation; `.activation = tanh` means this.
/// Values: tanh(x).
inline constexpr ScalarFunction hyperbolic_tangent{[](Scalar x) { return tanh(x); }, "tanh"};

}  // namespace weft
