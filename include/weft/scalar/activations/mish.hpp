// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Mish.
/// Values: x tanh(softplus(x)).
/// Source: Misra 2019.
inline constexpr ScalarFunction mish{[](Scalar x) { return x * tanh(x.apply(Op::softplus)); }, "mish"};

}  // namespace weft
