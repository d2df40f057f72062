// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/random_normal.hpp>

namespace weft::inline WEFT_ABI {

inline constexpr InitializerRule truncated_normal_rule{
    [](std::span<float> values, Filling& f) {
      for (float& x : values) {
        double z = 3;
        while (std::abs(z) > 2) z = normal(f.random);
        x = static_cast<float>(f.a + f.b * z);
      }
    },
    "truncated_normal"};

/// Normal, but numbers further than two standard deviations from the mean are drawn again.
constexpr Initializer truncated_normal_with(double mean, double stddev) {
  return {&truncated_normal_rule, mean, stddev};
}
inline constexpr Initializer truncated_normal = truncated_normal_with(0, 0.05);

}  // namespace weft
