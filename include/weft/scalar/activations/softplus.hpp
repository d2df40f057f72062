// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Smooth rectifier.
/// Values: log(1 + exp(x)).
/// Source: Dugas et al. 2001.
inline constexpr ScalarFunction softplus{[](Scalar x) { return x.apply(Op::softplus); }, "softplus"};

}  // namespace weft
