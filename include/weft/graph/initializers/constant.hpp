// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializer.hpp>

namespace weft::inline WEFT_ABI {

inline constexpr InitializerRule constant_rule{
    [](std::span<float> values, Filling& f) {
      for (float& x : values) x = static_cast<float>(f.a);
    },
    "constant"};

/// The same number everywhere.
constexpr Initializer constant(double value) { return {&constant_rule, value, 0}; }
inline constexpr Initializer ones = constant(1);

}  // namespace weft
