// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Continuously differentiable exponential linear unit with alpha 1.
/// Values: max(x, 0) + min(exp(x) - 1, 0), alpha 1.
/// Source: Barron 2017.
inline constexpr ScalarFunction celu{[](Scalar x) { return maximum(x, 0.0) + expm1(minimum(x, 0.0)); }, "celu"};

}  // namespace weft
