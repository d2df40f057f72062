// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/meta/math.hpp>

#include <gtest/gtest.h>

#include <array>

namespace {

using M = weft::Math<double>;
constexpr double infinity = std::numeric_limits<double>::infinity();

using Function = double (*)(double);
constexpr int points = 101;

constexpr double point(double low, double high, int i) { return low + (high - low) * i / (points - 1); }

template <class F>
constexpr std::array<double, points> sampled(const F& f, double low, double high) {
  std::array<double, points> values{};
  for (int i = 0; i < points; ++i) values[static_cast<std::size_t>(i)] = f(point(low, high, i));
  return values;
}

// What the compiler computed against what the standard library computes while the program runs.
void expect_equal(const std::array<double, points>& constant, Function standard, double low, double high) {
  for (int i = 0; i < points; ++i) {
    volatile double x = point(low, high, i);
    const double expected = standard(x), found = constant[static_cast<std::size_t>(i)];
    EXPECT_NEAR(found, expected, 2e-15 * std::abs(expected) + 1e-300) << "at " << x;
  }
}

TEST(ConstantMath, Exp) {
  static constexpr auto wide = sampled([](double x) { return M::exp(x); }, -700, 700);
  static constexpr auto narrow = sampled([](double x) { return M::exp(x); }, -1.1, 1.3);
  expect_equal(wide, std::exp, -700, 700);
  expect_equal(narrow, std::exp, -1.1, 1.3);
  static_assert(M::exp(0) == 1 && M::exp(-1e6) == 0 && M::exp(-infinity) == 0);
  static_assert(M::exp(1e6) == infinity && M::exp(1000.0) == infinity);
  static_assert(weft::Math<float>::exp(100.0f) == std::numeric_limits<float>::infinity());
}

TEST(ConstantMath, Expm1) {
  static constexpr auto wide = sampled([](double x) { return M::expm1(x); }, -40, 40);
  static constexpr auto tiny = sampled([](double x) { return M::expm1(x); }, -1e-8, 1.3e-8);
  expect_equal(wide, std::expm1, -40, 40);
  expect_equal(tiny, std::expm1, -1e-8, 1.3e-8);
}

TEST(ConstantMath, Log) {
  static constexpr auto wide = sampled([](double x) { return M::log(x); }, 1e-3, 1e6);
  static constexpr auto narrow = sampled([](double x) { return M::log(x); }, 0.5, 2.1);
  expect_equal(wide, std::log, 1e-3, 1e6);
  expect_equal(narrow, std::log, 0.5, 2.1);
  static_assert(M::log(1) == 0 && M::log(0) == -infinity && M::log(infinity) == infinity);
  static_assert(M::log(-1) != M::log(-1));
}

TEST(ConstantMath, Log1p) {
  static constexpr auto wide = sampled([](double x) { return M::log1p(x); }, -0.99, 50);
  static constexpr auto tiny = sampled([](double x) { return M::log1p(x); }, -1e-8, 1.3e-8);
  expect_equal(wide, std::log1p, -0.99, 50);
  expect_equal(tiny, std::log1p, -1e-8, 1.3e-8);
}

TEST(ConstantMath, Sqrt) {
  static constexpr auto wide = sampled([](double x) { return M::sqrt(x); }, 1e-12, 1e9);
  static constexpr auto narrow = sampled([](double x) { return M::sqrt(x); }, 0, 5);
  expect_equal(wide, std::sqrt, 1e-12, 1e9);
  expect_equal(narrow, std::sqrt, 0, 5);
  static_assert(M::sqrt(16) == 4 && M::sqrt(0) == 0 && M::sqrt(infinity) == infinity);
  static_assert(M::sqrt(-1) != M::sqrt(-1));
}

TEST(ConstantMath, Tanh) {
  static constexpr auto wide = sampled([](double x) { return M::tanh(x); }, -30, 31);
  static constexpr auto tiny = sampled([](double x) { return M::tanh(x); }, -1e-5, 1.3e-5);
  expect_equal(wide, std::tanh, -30, 31);
  expect_equal(tiny, std::tanh, -1e-5, 1.3e-5);
}

TEST(ConstantMath, Erf) {
  static constexpr auto wide = sampled([](double x) { return M::erf(x); }, -7, 7);
  static constexpr auto tiny = sampled([](double x) { return M::erf(x); }, -1e-5, 1.3e-5);
  expect_equal(wide, std::erf, -7, 7);
  expect_equal(tiny, std::erf, -1e-5, 1.3e-5);
}

TEST(ConstantMath, SinAndCos) {
  static constexpr auto sine = sampled([](double x) { return M::sin(x); }, -30, 31);
  static constexpr auto cosine = sampled([](double x) { return M::cos(x); }, -30, 31);
  expect_equal(sine, std::sin, -30, 31);
  expect_equal(cosine, std::cos, -30, 31);
}

TEST(ConstantMath, Floor) {
  static_assert(M::floor(2.5) == 2 && M::floor(-2.5) == -3 && M::floor(-2) == -2 && M::floor(0) == 0);
  static_assert(M::floor(1e300) == 1e300 && M::floor(-1e300) == -1e300);
}

TEST(Math, SigmoidKeepsItsDigitsInTheTails) {
  for (double x = -300; x <= 300; x += 7.3) {
    const double expected = static_cast<double>(1 / (1 + std::exp(static_cast<long double>(-x))));
    EXPECT_NEAR(M::sigmoid(x), expected, 4e-16 * expected);
  }
  static_assert(M::sigmoid(0) == 0.5 && M::sigmoid(1000) == 1 && M::sigmoid(-20000) == 0);
  EXPECT_GT(weft::Math<float>::sigmoid(-40.0f), 4e-18f);
}

TEST(Math, SoftplusKeepsItsDigitsInTheTails) {
  for (double x = -300; x <= 300; x += 7.3) {
    const long double expected = std::log1p(std::exp(static_cast<long double>(x)));
    EXPECT_NEAR(M::softplus(x), static_cast<double>(expected), 4e-16 * static_cast<double>(expected));
  }
  EXPECT_EQ(M::softplus(1e5), 1e5);
}

TEST(Math, NormalKeepsItsDigitsInTheTails) {
  static constexpr auto wide = sampled([](double x) { return M::normal(x); }, -20, 9);
  const auto exact = [](double x) {
    return static_cast<double>(std::erfc(-static_cast<long double>(x) / std::sqrt(2.0L)) / 2);
  };
  expect_equal(wide, exact, -20, 9);
  for (double x = -12; x <= 9; x += 0.37) {
    EXPECT_NEAR(M::normal(x), exact(x), 4e-14 * exact(x));
    const float y = static_cast<float>(x);
    EXPECT_FLOAT_EQ(weft::Math<float>::normal(y), static_cast<float>(exact(static_cast<double>(y))));
  }
}

TEST(Math, Choices) {
  static_assert(M::maximum(1, 2) == 2 && M::maximum(2, 1) == 2 && M::minimum(1, 2) == 1 && M::minimum(2, 1) == 1);
  static_assert(M::absolute(-3) == 3 && M::absolute(3) == 3);
  static_assert(M::where_greater(2, 1, 7, 8) == 7 && M::where_greater(1, 1, 7, 8) == 8);
  static_assert(M::where_equal(1, 1, 7, 8) == 7 && M::where_equal(1, 2, 7, 8) == 8);
  static_assert(M::fma(2, 3, 4) == 10);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(std::isnan(M::maximum(nan, 0)) && std::isnan(M::maximum(0, nan)));
  EXPECT_TRUE(std::isnan(M::minimum(nan, 0)) && std::isnan(M::minimum(0, nan)));
}

TEST(Math, RunsTheStandardLibraryAtRunTime) {
  volatile double x = 0.7;
  EXPECT_EQ(M::exp(x), std::exp(x));
  EXPECT_EQ(M::erf(x), std::erf(x));
  EXPECT_EQ(weft::Math<float>::tanh(static_cast<float>(x)), std::tanh(static_cast<float>(x)));
  EXPECT_EQ(weft::Math<long double>::log(x), std::log(static_cast<long double>(x)));
}

}  // namespace
