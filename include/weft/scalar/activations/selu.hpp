// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Scaled exponential linear unit; meant for lecun_normal weights.
/// Values: 1.0507 x for x > 0, else 1.7581 (exp(x) - 1).
/// Source: Klambauer et al. 2017, Self-Normalizing Neural Networks.
inline constexpr ScalarFunction selu{[](Scalar x) { return 1.05070098735548049342 * (maximum(x, 0.0) + 1.67326324235437728482 * expm1(minimum(x, 0.0))); }, "selu"};

}  // namespace weft
