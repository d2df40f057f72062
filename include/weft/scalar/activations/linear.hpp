// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar_function.hpp>

namespace weft::inline WEFT_ABI {

/// The identity, the activation of a layer that names none.
/// Values: x.
inline constexpr ScalarFunction linear{[](Scalar x) { return x; }, "linear"};

}  // namespace weft
