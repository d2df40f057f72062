// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/random.hpp>
#include <weft/simd/math.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace {

using weft::simd::lanes;
using weft::simd::Vector;
using M = weft::Math<Vector>;
using Lanes = std::array<float, static_cast<std::size_t>(lanes)>;

constexpr float infinity = std::numeric_limits<float>::infinity(), nan = std::numeric_limits<float>::quiet_NaN();

Lanes values(Vector v) {
  Lanes out;
  weft::simd::store(out.data(), v);
  return out;
}

// The distance between floats where the exact value lies.
double ulp(double exact) {
  const int exponent = exact == 0 ? -126 : std::max(std::ilogb(exact), -126);
  return std::ldexp(1.0, exponent - 23);
}

struct Function {
  std::string name;
  Vector (*vector)(Vector);
  double (*exact)(double);
  double low, high, bound;
};

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }
double softplus(double x) { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); }

const Function functions[] = {
    {"exp", M::exp, std::exp, -87, 88, 2},           {"expm1", M::expm1, std::expm1, -20, 88, 2.5},
    {"log", M::log, std::log, 1e-37, 1e3, 1},        {"log1p", M::log1p, std::log1p, -0.99, 1e3, 1},
    {"tanh", M::tanh, std::tanh, -12, 12, 2},        {"erf", M::erf, std::erf, -5, 5, 2.5},
    {"sin", M::sin, std::sin, -10, 10, 2},           {"cos", M::cos, std::cos, -10, 10, 2},
    {"sigmoid", M::sigmoid, sigmoid, -60, 60, 2.5},  {"softplus", M::softplus, softplus, -60, 60, 2}};

// The largest error over a range, in units of the last place.
double worst(const Function& f, double low, double high, float& where) {
  constexpr int steps = 40'000;
  double most = 0;
  for (int k = 0; k < steps; ++k) {
    Lanes x;
    for (int i = 0; i < lanes; ++i)
      x[static_cast<std::size_t>(i)] = static_cast<float>(low + (high - low) * (k + i / double{lanes}) / steps);
    const Lanes y = values(f.vector(weft::simd::load(x.data())));
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double exact = f.exact(x[i]), error = std::abs(y[i] - exact) / ulp(exact);
      if (!(error <= most)) most = error, where = x[i];
    }
  }
  return most;
}

TEST(VectorMath, IsWithinAFewUnitsOfTheLastPlace) {
  for (const Function& f : functions) {
    float where = 0;
    EXPECT_LE(worst(f, f.low, f.high, where), f.bound) << f.name << " at " << where;
    // Near zero, where many a formula loses its digits.
    const double low = std::max(f.low, -0.01);
    EXPECT_LE(worst(f, low, 0.01, where), f.bound) << f.name << " at " << where;
  }
}

float at(Vector (*f)(Vector), float x) { return values(f(Vector(x))).back(); }

TEST(VectorMath, AtInfinity) {
  EXPECT_EQ(at(M::exp, infinity), infinity);
  EXPECT_EQ(at(M::exp, -infinity), 0);
  EXPECT_EQ(at(M::exp, 89.f), infinity);
  EXPECT_EQ(at(M::expm1, -infinity), -1);
  EXPECT_EQ(at(M::log, 0), -infinity);
  EXPECT_EQ(at(M::log, infinity), infinity);
  EXPECT_EQ(at(M::tanh, infinity), 1);
  EXPECT_EQ(at(M::tanh, -infinity), -1);
  EXPECT_EQ(at(M::erf, infinity), 1);
  EXPECT_EQ(at(M::sigmoid, infinity), 1);
  EXPECT_EQ(at(M::sigmoid, -infinity), 0);
  EXPECT_EQ(at(M::softplus, infinity), infinity);
  EXPECT_EQ(at(M::softplus, -infinity), 0);
  EXPECT_EQ(at(M::softplus, 1e30f), 1e30f);
}

TEST(VectorMath, NotANumberStays) {
  for (const Function& f : functions) EXPECT_TRUE(std::isnan(at(f.vector, nan))) << f.name;
  EXPECT_TRUE(std::isnan(at(M::log, -1)));
  EXPECT_TRUE(std::isnan(at(M::sqrt, -1)));
}

TEST(VectorMath, ChoicesEqualTheScalarOnes) {
  using S = weft::Math<float>;
  for (const float a : {-2.f, 0.f, 1.5f, infinity, nan})
    for (const float b : {-2.f, 0.f, 3.f, -infinity, nan}) {
      const auto same = [&](Vector found, float expected) {
        const float x = values(found).back();
        EXPECT_TRUE(x == expected || (std::isnan(x) && std::isnan(expected))) << a << ", " << b << ": " << x;
      };
      same(M::maximum(Vector(a), Vector(b)), S::maximum(a, b));
      same(M::minimum(Vector(a), Vector(b)), S::minimum(a, b));
      same(M::where_greater(Vector(a), Vector(b), Vector(1.f), Vector(2.f)), S::where_greater(a, b, 1.f, 2.f));
      same(M::where_equal(Vector(a), Vector(b), Vector(1.f), Vector(2.f)), S::where_equal(a, b, 1.f, 2.f));
      same(M::floor(Vector(b)), S::floor(b));
      same(M::absolute(Vector(b)), S::absolute(b));
    }
}

TEST(VectorMath, RandomNumbersAreThoseOfTheElements) {
  const weft::StepKey key = weft::step_key(42, 7, 3);
  for (const std::uint32_t first : {0u, 5u, 1u << 31, 0xfffffffdu}) {
    const Lanes found = values(weft::simd::uniform(key.first, key.second, first));
    for (std::uint32_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i], weft::element_uniform(key, first + i));
  }
}

}  // namespace
