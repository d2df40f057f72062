// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/shape.hpp>
#include <weft/scalar/random.hpp>

#include <span>

namespace weft::inline WEFT_ABI {

struct Initializer;

/// What an initializer's rule is given: the parameter's shape and its fans as Keras counts them.
struct Filling {
  Shape shape;
  double fan_in = 1, fan_out = 1;
  double a = 0, b = 1;  ///< the numbers of the initializer
  Random random{0};
};

struct InitializerRule {
  void (*fill)(std::span<float> values, Filling&);
  std::string_view name = "";
};

/// How a parameter gets its first values: a rule and its two numbers. A new one is a rule and a function or constant.
struct Initializer {
  const InitializerRule* rule = nullptr;
  double a = 0, b = 1;

  /// Fills one parameter; the numbers depend on seed and stream only.
  void operator()(std::span<float> values, const Shape& shape, std::uint64_t seed, std::uint64_t stream) const {
    Filling f{shape, 1, 1, a, b, Random(seed, stream)};
    double window = 1;
    for (int i = 0; i + 2 < shape.rank; ++i) window *= shape.extent[i];
    if (shape.rank > 0) {
      f.fan_out = window * shape[-1];
      f.fan_in = shape.rank == 1 ? shape[0] : window * shape[-2];
    }
    rule->fill(values, f);
  }

  friend constexpr bool operator==(const Initializer&, const Initializer&) = default;
};

}  // namespace weft
