// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Gaussian error linear unit, exact.
/// Values: x times the normal distribution function of x.
/// Source: Hendrycks and Gimpel 2016, section 2.
inline constexpr ScalarFunction gelu{[](Scalar x) { return (0.5 * x) * (1.0 + erf(0.70710678118654752440 * x)); }, "gelu"};

}  // namespace weft
