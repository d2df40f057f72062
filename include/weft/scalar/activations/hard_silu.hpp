// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Piecewise approximation of silu, also called hard swish.
/// Values: x hard_sigmoid(x).
/// Source: Howard et al. 2019, Searching for MobileNetV3, section 5.2.
inline constexpr ScalarFunction hard_silu{[](Scalar x) { return x * minimum(maximum(x * (1.0 / 6.0) + 0.5, 0.0), 1.0); }, "hard_silu"};

}  // namespace weft
