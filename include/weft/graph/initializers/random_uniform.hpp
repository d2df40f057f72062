// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializer.hpp>

namespace weft::inline WEFT_ABI {

inline constexpr InitializerRule random_uniform_rule{
    [](std::span<float> values, Filling& f) {
      for (float& x : values) x = static_cast<float>(f.a + (f.b - f.a) * f.random.uniform());
    },
    "random_uniform"};

/// Uniform in [minimum, maximum). Values: by default in [-0.05, 0.05), as in Keras.
constexpr Initializer random_uniform_between(double minimum, double maximum) {
  return {&random_uniform_rule, minimum, maximum};
}
inline constexpr Initializer random_uniform = random_uniform_between(-0.05, 0.05);

}  // namespace weft
