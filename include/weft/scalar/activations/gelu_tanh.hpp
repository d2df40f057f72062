// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Gaussian error linear unit, the tanh approximation (Keras: approximate=True).
/// Values: 0.5 x (1 + tanh(0.79788 (x + 0.044715 x^3))).
/// Source: Hendrycks and Gimpel 2016, section 2.
inline constexpr ScalarFunction gelu_tanh{[](Scalar x) { return x * (1.59576912160573071176 * (x + 0.044715 * (x * square(x)))).apply(Op::sigmoid); }, "gelu_tanh"};

}  // namespace weft
