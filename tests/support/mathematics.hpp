// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/simd/math.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>

// The functions of simd/math.hpp beside what they approximate, and how far they may be from it.
namespace weft_test {

using weft::simd::Vector;

struct Elementary {
  const char* name;
  Vector (*vector)(Vector);
  double (*exact)(double);
  double bound, bound_without_fma;  // in units of the last place
};

inline double sigmoid(double x) { return x < 0 ? std::exp(x) / (1 + std::exp(x)) : 1 / (1 + std::exp(-x)); }
inline double softplus(double x) { return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x))); }
inline double normal(double x) { return std::erfc(x * -0.70710678118654752440) / 2; }

using M = weft::Math<Vector>;
inline constexpr Elementary elementary[] = {
    {"exp", M::exp, std::exp, 1, 2.5},         {"expm1", M::expm1, std::expm1, 1.6, 2.5},
    {"log", M::log, std::log, 0.9, 2.5},       {"log1p", M::log1p, std::log1p, 0.9, 2.5},
    {"tanh", M::tanh, std::tanh, 1.31, 2.5},    {"sigmoid", M::sigmoid, sigmoid, 2.05, 3},
    {"softplus", M::softplus, softplus, 2.1, 3}, {"erf", M::erf, std::erf, 1.3, 2.5},
    {"normal", M::normal, normal, 6.5, 80},    {"sin", M::sin, std::sin, 2.4, 3},
    {"cos", M::cos, std::cos, 2.1, 3},           {"sqrt", M::sqrt, std::sqrt, 0.5, 0.5},
};

inline constexpr bool rounds_once =
#if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
    true;
#else
    false;
#endif

/// The largest error seen, and where.
struct Worst {
  double error = 0;
  float argument = 0;

  /// The error of y in distances between floats around the exact value; infinite where y is of another kind.
  void see(float x, float y, double exact) {
    const float rounded = static_cast<float>(exact);
    double distance = 0;
    if (std::isnan(exact) || std::isnan(y))
      distance = std::isnan(exact) && std::isnan(y) ? 0 : HUGE_VAL;
    else if (exact == 0)
      distance = y == 0 && std::signbit(y) == std::signbit(exact) ? 0 : HUGE_VAL;
    else if (rounded != y) {
      // Beyond the largest float infinity is what would come next.
      const double top = 0x1p128, found = std::isinf(y) ? std::copysign(top, y) : static_cast<double>(y);
      const double bounded = std::clamp(exact, -top, top);
      distance = std::abs(found - bounded) / std::ldexp(1.0, std::clamp(std::ilogb(bounded), -126, 127) - 23);
    }
    if (distance > error) *this = {distance, x};
  }
};

}  // namespace weft_test
