// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Exponential linear unit with alpha 1.
/// Values: x for x > 0, else exp(x) - 1.
/// Source: Clevert et al. 2016, section 3.
inline constexpr ScalarFunction elu{[](Scalar x) { return maximum(x, 0.0) + expm1(minimum(x, 0.0)); }, "elu"};

}  // namespace weft
