// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// Rectified linear unit.
/// Values: max(x, 0).
/// Source: Nair and Hinton 2010, Rectified Linear Units Improve Restricted Boltzmann Machines.
inline constexpr ScalarFunction relu{[](Scalar x) { return maximum(x, 0.0); }, "relu"};

}  // namespace weft
