// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/variance_scaling.hpp>

namespace weft::inline WEFT_ABI {

/// Truncated normal with variance 2 / fan-in, for relu.
/// Source: He et al. 2015, Delving Deep into Rectifiers.
inline constexpr Initializer he_normal{&scaled_normal_rule, 2, 0};

}  // namespace weft
