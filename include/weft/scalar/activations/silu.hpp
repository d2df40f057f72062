// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Sigmoid linear unit, also called swish.
/// Values: x sigmoid(x).
/// Source: Elfwing et al. 2018.
inline constexpr ScalarFunction silu{[](Scalar x) { return x * x.apply(Op::sigmoid); }, "silu"};

}  // namespace weft
