// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/variance_scaling.hpp>

namespace weft::inline WEFT_ABI {

/// Uniform with variance 2 / (fan-in + fan-out), the default of weights.
/// Source: Glorot and Bengio 2010, equation 16.
inline constexpr Initializer glorot_uniform{&scaled_uniform_rule, 1, 0.5};

}  // namespace weft
