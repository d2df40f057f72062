// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/truncated_normal.hpp>

namespace weft::inline WEFT_ABI {

/// Numbers whose variance is scale / fan. a: the scale; b: how much of the fan is fan-out (0: fan-in, 0.5: mean).
/// Source: Keras, VarianceScaling.
inline constexpr InitializerRule scaled_uniform_rule{
    [](std::span<float> values, Filling& f) {
      const double fan = (1 - f.b) * f.fan_in + f.b * f.fan_out, limit = std::sqrt(3 * f.a / std::max(1.0, fan));
      for (float& x : values) x = static_cast<float>(limit * (2 * f.random.uniform() - 1));
    },
    "scaled_uniform"};

inline constexpr InitializerRule scaled_normal_rule{
    [](std::span<float> values, Filling& f) {
      const double fan = (1 - f.b) * f.fan_in + f.b * f.fan_out;
      f.b = std::sqrt(f.a / std::max(1.0, fan)) / 0.87962566103423978;  // the deviation that cutting at 2 leaves
      f.a = 0;
      truncated_normal_rule.fill(values, f);
    },
    "scaled_normal"};

}  // namespace weft
