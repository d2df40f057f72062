// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializer.hpp>

#include <cmath>

namespace weft::inline WEFT_ABI {

/// A normal number by the method of Box and Muller, from two uniform ones.
inline double normal(Random& random) {
  const double radius = std::sqrt(-2 * std::log(1 - random.uniform()));
  return radius * std::cos(6.283185307179586477 * random.uniform());
}

inline constexpr InitializerRule random_normal_rule{
    [](std::span<float> values, Filling& f) {
      for (float& x : values) x = static_cast<float>(f.a + f.b * normal(f.random));
    },
    "random_normal"};

/// Normal with the given mean and standard deviation. Values: by default mean 0, deviation 0.05, as in Keras.
constexpr Initializer random_normal_with(double mean, double stddev) { return {&random_normal_rule, mean, stddev}; }
inline constexpr Initializer random_normal = random_normal_with(0, 0.05);

}  // namespace weft
