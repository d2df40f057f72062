// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/variance_scaling.hpp>

namespace weft::inline WEFT_ABI {

/// Uniform with variance 2 / fan-in, for relu.
/// Source: He et al. 2015, Delving Deep into Rectifiers.
inline constexpr Initializer he_uniform{&scaled_uniform_rule, 2, 0};

}  // namespace weft
