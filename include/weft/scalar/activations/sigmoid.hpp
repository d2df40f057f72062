// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Logistic function.
/// Values: 1 / (1 + exp(-x)).
inline constexpr ScalarFunction sigmoid{[](Scalar x) { return x.apply(Op::sigmoid); }, "sigmoid"};

}  // namespace weft
