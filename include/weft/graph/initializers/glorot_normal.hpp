// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/variance_scaling.hpp>

namespace weft::inline WEFT_ABI {

/// Truncated normal with variance 2 / (fan-in + fan-out).
/// Source: Glorot and Bengio 2010.
inline constexpr Initializer glorot_normal{&scaled_normal_rule, 1, 0.5};

}  // namespace weft
