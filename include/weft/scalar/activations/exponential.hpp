// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// The exponential function as an activation.
/// Values: exp(x).
inline constexpr ScalarFunction exponential{[](Scalar x) { return exp(x); }, "exponential"};

}  // namespace weft
