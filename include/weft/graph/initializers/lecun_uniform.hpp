// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/variance_scaling.hpp>

namespace weft::inline WEFT_ABI {

/// Uniform with variance 1 / fan-in.
/// Source: LeCun et al. 1998, Efficient BackProp.
inline constexpr Initializer lecun_uniform{&scaled_uniform_rule, 1, 0};

}  // namespace weft
