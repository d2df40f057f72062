// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Rectified linear unit with a ceiling.
/// Values: min(max(x, 0), 6).
/// Source: Howard et al. 2017, MobileNets.
inline constexpr ScalarFunction relu6{[](Scalar x) { return minimum(maximum(x, 0.0), 6.0); }, "relu6"};

}  // namespace weft
