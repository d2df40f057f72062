// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/scalar.hpp>

#include <gtest/gtest.h>

#include <utility>

namespace {

using weft::Formula;
using weft::Scalar;

// The value of a rule of two numbers.
template <class Rule>
constexpr double value(const Rule& rule, double x, double y = 0) {
  Formula f;
  const Scalar a{&f, f.argument(0)}, b{&f, f.argument(1)};
  f.result = rule(a, b).id;
  const double arguments[] = {x, y};
  return weft::evaluate<double>(f.terms.begin(), f.size(), f.result, arguments);
}

static_assert(value([](Scalar a, Scalar b) { return (a + b) * (a - b) / -b; }, 3, 2) == -2.5);
static_assert(value([](Scalar a, Scalar) { return 10.0 - (a + 1.0) * 2.0; }, 3) == 2);
static_assert(value([](Scalar a, Scalar) { return 12.0 / (2.0 * a - 3.0) + (1.0 + a / 2.0); }, 3) == 6.5);
static_assert(value([](Scalar a, Scalar b) { return maximum(a, b) + minimum(a, 1.0); }, 3, 2) == 4);
static_assert(value([](Scalar a, Scalar b) { return maximum(a, 5.0) - minimum(a, b); }, 3, 2) == 3);
static_assert(value([](Scalar a, Scalar) { return abs(a) + floor(a) + square(a); }, -1.5) == 1.75);

constexpr Scalar choose(Scalar a, Scalar b) { return where(a > b, 1.0, 2.0); }
static_assert(value(choose, 3, 2) == 1 && value(choose, 2, 2) == 2 && value(choose, 1, 2) == 2);
static_assert(value([](Scalar a, Scalar b) { return where(a < b, a, 9.0); }, 1, 2) == 1);
static_assert(value([](Scalar a, Scalar b) { return where(a < b, 9.0, b); }, 3, 2) == 2);
static_assert(value([](Scalar a, Scalar b) { return where(a > 1.0, a, b); }, 3, 2) == 3);
static_assert(value([](Scalar a, Scalar b) { return where(a < 1.0, a, b); }, 3, 2) == 2);
static_assert(value([](Scalar a, Scalar b) { return where(equal(a, b), a, -b); }, 3, 2) == -2);

TEST(Scalar, FunctionsRecordTheirOperation) {
  const double x = 0.3;
  EXPECT_DOUBLE_EQ(value([](Scalar a, Scalar) { return exp(a); }, x), std::exp(x));
  EXPECT_DOUBLE_EQ(value([](Scalar a, Scalar) { return expm1(a); }, x), std::expm1(x));
  EXPECT_DOUBLE_EQ(value([](Scalar a, Scalar) { return log(a); }, x), std::log(x));
  EXPECT_DOUBLE_EQ(value([](Scalar a, Scalar) { return log1p(a); }, x), std::log1p(x));
  EXPECT_DOUBLE_EQ(value([](Scalar a, Scalar) { return sqrt(a); }, x), std::sqrt(x));
  EXPECT_DOUBLE_EQ(value([](Scalar a, Scalar) { return tanh(a); }, x), std::tanh(x));
  EXPECT_DOUBLE_EQ(value([](Scalar a, Scalar) { return erf(a); }, x), std::erf(x));
  EXPECT_DOUBLE_EQ(value([](Scalar a, Scalar) { return normal(a); }, x), (1 + std::erf(x / std::sqrt(2))) / 2);
  EXPECT_DOUBLE_EQ(value([](Scalar a, Scalar) { return sin(a); }, x), std::sin(x));
  EXPECT_DOUBLE_EQ(value([](Scalar a, Scalar) { return cos(a); }, x), std::cos(x));
}

TEST(Scalar, CommonPartsAreRecordedOnce) {
  Formula f;
  const Scalar a{&f, f.argument(0)};
  const Scalar y = exp(a) + exp(a) * exp(a);
  EXPECT_EQ(f.size(), 4);
  EXPECT_EQ(y.id, 3);
}

}  // namespace
