// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cmath>
#include <concepts>
#include <limits>
#include <type_traits>

namespace weft::inline WEFT_ABI {

/// The elementary functions of a number type T, by which formulas are written once for the interpreter (float,
/// double, long double, also inside the compiler) and for vectors (specialized in simd/math.hpp).
template <class T>
struct Math;

namespace detail {

// Series for the compiler, where the standard library's functions are not constexpr. Error below 1e-15 relative.
struct ConstantMath {
  using R = long double;

  static constexpr R exp(R x) {
    if (x > 11000) return std::numeric_limits<R>::infinity();
    if (x < -11000) return 0;
    int halvings = 0;
    for (; x > 0.5L || x < -0.5L; ++halvings) x /= 2;
    R sum = 1, term = 1;
    for (int i = 1; i < 22; ++i) sum += term *= x / i;
    for (; halvings > 0; --halvings) sum *= sum;
    return sum;
  }

  static constexpr R log(R x) {
    if (!(x > 0)) return x == 0 ? -std::numeric_limits<R>::infinity() : std::numeric_limits<R>::quiet_NaN();
    if (x > std::numeric_limits<R>::max()) return x;
    int twos = 0;
    for (; x > 1.5L; ++twos) x /= 2;
    for (; x < 0.75L; --twos) x *= 2;
    const R z = (x - 1) / (x + 1);
    R sum = 0, power = z;
    for (int i = 1; i < 40; i += 2, power *= z * z) sum += power / i;
    return 2 * sum + twos * 0.693147180559945309417232121458L;
  }

  static constexpr R sqrt(R x) {
    if (!(x > 0)) return x == 0 ? R(0) : std::numeric_limits<R>::quiet_NaN();
    if (x > std::numeric_limits<R>::max()) return x;
    R scale = 1;
    for (; x > 4; scale *= 2) x /= 4;
    for (; x < 0.25L; scale /= 2) x *= 4;
    R root = 1;
    for (int i = 0; i < 8; ++i) root = (root + x / root) / 2;
    return root * scale;
  }

  static constexpr R expm1(R x) {
    if (x > 0.3L || x < -0.3L) return exp(x) - 1;
    R sum = 0, term = 1;
    for (int i = 1; i < 18; ++i) sum += term *= x / i;
    return sum;
  }

  static constexpr R log1p(R x) {
    if (x > 0.3L || x < -0.3L) return log(1 + x);
    const R z = x / (2 + x);
    R sum = 0, power = z;
    for (int i = 1; i < 40; i += 2, power *= z * z) sum += power / i;
    return 2 * sum;
  }

  static constexpr R tanh(R x) {
    if (x > 25) return 1;
    if (x < -25) return -1;
    const R e = expm1(2 * x);
    return e / (e + 2);
  }

  // Laplace's continued fraction, for x > 2, where the series of erf cancels.
  static constexpr R erfc(R x) {
    R tail = 0;
    for (int k = 120; k > 0; --k) tail = k / (2 * (x + tail));
    return exp(-x * x) / ((x + tail) * 1.77245385090551602729816748334L);
  }

  static constexpr R erf(R x) {
    if (x < 0) return -erf(-x);
    if (x > 6.5L) return 1;
    if (x > 2) return 1 - erfc(x);
    R sum = x, term = x;
    for (int i = 1; i < 60; ++i) sum += (term *= -x * x / i) / (2 * i + 1);
    return sum * 1.12837916709551257389615890312L;
  }

  static constexpr R normal(R x) {
    const R z = -0.707106781186547524400844362105L * x;
    return (z > 2 ? erfc(z) : 1 - erf(z)) / 2;
  }

  static constexpr R sin(R x) {
    constexpr R two_pi = 6.28318530717958647692528676656L;
    x -= two_pi * static_cast<R>(static_cast<long long>(x / two_pi));
    R sum = x, term = x;
    for (int i = 1; i < 20; ++i) sum += term *= -x * x / ((2 * i) * (2 * i + 1));
    return sum;
  }
};

}  // namespace detail

template <std::floating_point T>
struct Math<T> {
  using Constant = detail::ConstantMath;

  static constexpr T exp(T x) { return std::is_constant_evaluated() ? T(Constant::exp(x)) : std::exp(x); }
  static constexpr T expm1(T x) { return std::is_constant_evaluated() ? T(Constant::expm1(x)) : std::expm1(x); }
  static constexpr T log(T x) { return std::is_constant_evaluated() ? T(Constant::log(x)) : std::log(x); }
  static constexpr T log1p(T x) { return std::is_constant_evaluated() ? T(Constant::log1p(x)) : std::log1p(x); }
  static constexpr T sqrt(T x) { return std::is_constant_evaluated() ? T(Constant::sqrt(x)) : std::sqrt(x); }
  static constexpr T tanh(T x) { return std::is_constant_evaluated() ? T(Constant::tanh(x)) : std::tanh(x); }
  static constexpr T erf(T x) { return std::is_constant_evaluated() ? T(Constant::erf(x)) : std::erf(x); }
  /// The normal distribution function. (float would lose digits of the tail in its argument.)
  static constexpr T normal(T x) {
    if (std::is_constant_evaluated()) return T(Constant::normal(x));
    using Wide = std::conditional_t<std::is_same_v<T, float>, double, T>;
    return static_cast<T>(std::erfc(Wide(-0.707106781186547524400844362105L) * static_cast<Wide>(x)) / 2);
  }
  static constexpr T sin(T x) { return std::is_constant_evaluated() ? T(Constant::sin(x)) : std::sin(x); }
  static constexpr T cos(T x) {
    return std::is_constant_evaluated() ? T(Constant::sin(x + 1.57079632679489661923132169164L)) : std::cos(x);
  }
  static constexpr T floor(T x) {
    if (!std::is_constant_evaluated()) return std::floor(x);
    if (!(absolute(x) < T(0x1p62))) return x;
    const T whole = static_cast<T>(static_cast<long long>(x));
    return whole > x ? whole - 1 : whole;
  }
  static constexpr T number(double x) { return static_cast<T>(x); }
  static constexpr T divide(T a, T b) { return a / b; }
  static constexpr T fma(T a, T b, T c) { return std::is_constant_evaluated() ? a * b + c : std::fma(a, b, c); }

  static constexpr T sigmoid(T x) {
    const T e = exp(-absolute(x));
    return (x < 0 ? e : T(1)) / (1 + e);
  }
  static constexpr T softplus(T x) { return maximum(x, 0) + log1p(exp(-absolute(x))); }
  static constexpr T maximum(T a, T b) { return a > b || a != a ? a : b; }
  static constexpr T minimum(T a, T b) { return a < b || a != a ? a : b; }
  static constexpr T absolute(T x) { return x < 0 ? -x : x; }
  static constexpr T where_greater(T a, T b, T yes, T no) { return a > b ? yes : no; }
  static constexpr T where_equal(T a, T b, T yes, T no) { return a == b ? yes : no; }
};

}  // namespace weft
