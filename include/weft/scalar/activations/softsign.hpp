// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Softsign.
/// Values: x / (1 + |x|).
/// Source: Glorot and Bengio 2010.
inline constexpr ScalarFunction softsign{[](Scalar x) { return x / (1.0 + abs(x)); }, "softsign"};

}  // namespace weft
