// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Gaussian error linear unit, exact.
/// Values: x times the normal distribution function of x.
/// Source: Hendrycks and Gimpel 2016, section 2.
inline constexpr ScalarFunction gelu{[](Scalar x) { return x * normal(x); }, "gelu"};

}  // namespace weft
