// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/operation.hpp>

#include <gtest/gtest.h>

namespace {

using weft::apply;
using weft::Op;

static_assert(apply<Op::add, double>(2, 3) == 5 && apply<Op::subtract, double>(2, 3) == -1);
static_assert(apply<Op::multiply, double>(2, 3) == 6 && apply<Op::divide, double>(3, 2) == 1.5);
static_assert(apply<Op::negate, double>(2) == -2 && apply<Op::fma, double>(2, 3, 4) == 10);
static_assert(apply<Op::maximum, double>(2, 3) == 3 && apply<Op::minimum, double>(2, 3) == 2);
static_assert(apply<Op::absolute, double>(-2) == 2 && apply<Op::floor, double>(-1.5) == -2);
static_assert(apply<Op::where_greater, double>(2, 1, 7, 8) == 7 && apply<Op::where_equal, double>(2, 1, 7, 8) == 8);
static_assert(weft::arity(Op::add) == 2 && weft::arity(Op::fma) == 3 && weft::arity(Op::tanh) == 1);
static_assert(weft::arity(Op::where_equal) == 4 && weft::arity(Op::constant) == 0);
static_assert(weft::name(Op::argument) == "argument" && weft::name(Op::where_equal) == "where_equal");
static_assert(weft::name(Op::tanh) == "tanh" && weft::name(Op::minimum) == "minimum" && weft::name(Op::cos) == "cos");

TEST(Operation, FunctionsAreThoseOfTheStandardLibrary) {
  const double x = 0.7;
  EXPECT_DOUBLE_EQ((apply<Op::exp, double>(x)), std::exp(x));
  EXPECT_DOUBLE_EQ((apply<Op::expm1, double>(x)), std::expm1(x));
  EXPECT_DOUBLE_EQ((apply<Op::log, double>(x)), std::log(x));
  EXPECT_DOUBLE_EQ((apply<Op::log1p, double>(x)), std::log1p(x));
  EXPECT_DOUBLE_EQ((apply<Op::sqrt, double>(x)), std::sqrt(x));
  EXPECT_DOUBLE_EQ((apply<Op::tanh, double>(x)), std::tanh(x));
  EXPECT_DOUBLE_EQ((apply<Op::sigmoid, double>(x)), 1 / (1 + std::exp(-x)));
  EXPECT_DOUBLE_EQ((apply<Op::softplus, double>(x)), std::log1p(std::exp(x)));
  EXPECT_DOUBLE_EQ((apply<Op::erf, double>(x)), std::erf(x));
  EXPECT_DOUBLE_EQ((apply<Op::normal, double>(x)), (1 + std::erf(x / std::sqrt(2))) / 2);
  EXPECT_DOUBLE_EQ((apply<Op::sin, double>(x)), std::sin(x));
  EXPECT_DOUBLE_EQ((apply<Op::cos, double>(x)), std::cos(x));
}

}  // namespace
