// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/random.hpp>
#include <weft/simd/math.hpp>

#include <support/mathematics.hpp>

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cmath>
#include <limits>

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

using weft_test::elementary;

// `count` floats from `first` on, `step` apart as bits.
void see(const weft_test::Elementary& f, std::uint32_t first, std::uint32_t step, int count, weft_test::Worst& worst) {
  for (int k = 0; k < count; k += lanes) {
    Lanes x;
    for (float& lane : x) lane = std::bit_cast<float>(first), first += step;
    const Lanes y = values(f.vector(weft::simd::load(x.data())));
    for (std::size_t i = 0; i < x.size(); ++i) worst.see(x[i], y[i], f.exact(x[i]));
  }
}

double bound(const weft_test::Elementary& f) { return weft_test::rounds_once ? f.bound : f.bound_without_fma; }

TEST(VectorMath, IsWithinItsBoundAtEveryExponent) {
  for (const auto& f : elementary) {
    weft_test::Worst worst;
    for (std::uint32_t exponent = 0; exponent < 512; ++exponent) {  // the upper half is negative
      see(f, exponent << 23, 0x7fffff / 640, 640, worst);
      see(f, exponent << 23, 1, 16, worst);
      see(f, (exponent << 23) + 0x7ffff0, 1, 16, worst);
    }
    EXPECT_LE(worst.error, bound(f)) << f.name << " at " << worst.argument;
  }
}

// Where most arguments are, and where formulas change.
TEST(VectorMath, IsWithinItsBoundBetweenMinusTenAndTen) {
  for (const auto& f : elementary) {
    weft_test::Worst worst;
    for (const float from : {0.01f, 0.25f, 0.5f, 0.75f, 1.f, 2.f, 4.f, 8.f})
      for (const float sign : {1.f, -1.f}) see(f, std::bit_cast<std::uint32_t>(sign * from), 419, 10'000, worst);
    EXPECT_LE(worst.error, bound(f)) << f.name << " at " << worst.argument;
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
  EXPECT_EQ(at(M::log1p, -1), -infinity);
  EXPECT_EQ(at(M::log1p, infinity), infinity);
  EXPECT_EQ(at(M::expm1, infinity), infinity);
  EXPECT_EQ(at(M::erf, -infinity), -1);
  EXPECT_EQ(at(M::normal, -infinity), 0);
  EXPECT_EQ(at(M::normal, infinity), 1);
}

TEST(VectorMath, OddFunctionsKeepTheSignOfZero) {
  for (const auto f : {M::expm1, M::log1p, M::tanh, M::erf, M::sin, M::sqrt}) {
    EXPECT_TRUE(std::signbit(at(f, -0.f)) && at(f, -0.f) == 0);
    EXPECT_FALSE(std::signbit(at(f, 0.f)));
  }
  EXPECT_TRUE(std::signbit(at(M::negate, 0.f)));
  EXPECT_FALSE(std::signbit(at(M::negate, -0.f)));
}

TEST(VectorMath, SubnormalNumbersGoInAndOut) {
  const float tiny = std::numeric_limits<float>::denorm_min();
  for (const auto f : {M::expm1, M::log1p, M::tanh, M::sin}) EXPECT_EQ(at(f, 3 * tiny), 3 * tiny);
  EXPECT_EQ(at(M::exp, -103), static_cast<float>(std::exp(-103.0)));
  EXPECT_EQ(at(M::sigmoid, -103), static_cast<float>(std::exp(-103.0)));
  EXPECT_EQ(at(M::softplus, -103), static_cast<float>(std::exp(-103.0)));
  EXPECT_EQ(at(M::log, tiny), static_cast<float>(std::log(0x1p-149)));
  EXPECT_GT(at(M::normal, -14), 0);
}

TEST(VectorMath, NotANumberStays) {
  for (const auto& f : elementary) EXPECT_TRUE(std::isnan(at(f.vector, nan))) << f.name;
  EXPECT_TRUE(std::isnan(at(M::log, -1)));
  EXPECT_TRUE(std::isnan(at(M::log1p, -1.5f)));
  EXPECT_TRUE(std::isnan(at(M::sqrt, -1)));
  EXPECT_TRUE(std::isnan(at(M::sin, infinity)) && std::isnan(at(M::cos, -infinity)));
}

TEST(VectorMath, ChoicesEqualTheScalarOnes) {
  using S = weft::Math<float>;
  for (const float a : {-2.f, 0.f, 1.5f, 3.f, infinity, -infinity, nan})
    for (const float b : {-2.f, 0.f, 3.f, infinity, -infinity, nan}) {
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
