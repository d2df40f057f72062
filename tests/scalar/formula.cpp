// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/formula.hpp>

#include <gtest/gtest.h>

namespace {

using weft::Formula;
using weft::Op;

// What an operation becomes where one operand is a constant: the number of the term it returns.
constexpr int with_right(Op op, double right) {
  Formula f;
  const int x = f.argument(0), c = f.constant(right);
  return f.apply(op, x, c) == x ? 0 : f.apply(op, x, c) == c ? 1 : 2;
}
constexpr int with_left(Op op, double left) {
  Formula f;
  const int x = f.argument(0), c = f.constant(left);
  return f.apply(op, c, x) == x ? 0 : f.apply(op, c, x) == c ? 1 : 2;
}
constexpr Op op_with_right(Op op, double right) {
  Formula f;
  const int x = f.argument(0);
  return f.at(f.apply(op, x, f.constant(right))).op;
}
constexpr Op op_with_left(Op op, double left) {
  Formula f;
  const int x = f.argument(0);
  return f.at(f.apply(op, f.constant(left), x)).op;
}

static_assert(with_right(Op::add, 0) == 0 && with_left(Op::add, 0) == 0 && with_right(Op::add, 1) == 2);
static_assert(with_right(Op::subtract, 0) == 0 && op_with_left(Op::subtract, 0) == Op::negate);
static_assert(with_right(Op::multiply, 1) == 0 && with_left(Op::multiply, 1) == 0);
static_assert(with_right(Op::multiply, 0) == 1 && with_left(Op::multiply, 0) == 1);
static_assert(op_with_right(Op::multiply, -1) == Op::negate && op_with_left(Op::multiply, -1) == Op::negate);
static_assert(op_with_right(Op::multiply, 2) == Op::multiply);
static_assert(with_right(Op::divide, 1) == 0 && with_left(Op::divide, 0) == 1 && with_left(Op::divide, 1) == 2);
static_assert(with_right(Op::maximum, 0) == 2);

constexpr bool negations_cancel() {
  Formula f;
  const int x = f.argument(0);
  return f.apply(Op::negate, f.apply(Op::negate, x)) == x;
}
static_assert(negations_cancel());

constexpr bool equal_branches_need_no_choice() {
  Formula f;
  const int a = f.argument(0), b = f.argument(1), c = f.argument(2);
  return f.apply(Op::where_greater, a, b, c, c) == c && f.apply(Op::where_equal, a, b, c, c) == c &&
         f.apply(Op::where_equal, a, b, c, a) != c;
}
static_assert(equal_branches_need_no_choice());

constexpr bool constants_are_computed() {
  Formula f;
  const int two = f.constant(2), three = f.constant(3), four = f.constant(4);
  return f.is_constant(f.apply(Op::add, two, three), 5) && f.is_constant(f.apply(Op::fma, two, three, four), 10) &&
         f.is_constant(f.apply(Op::where_greater, two, three, two, four), 4) &&
         f.is_constant(f.apply(Op::negate, two), -2) && f.is_constant(f.apply(Op::sqrt, four), 2);
}
static_assert(constants_are_computed());

TEST(Formula, EqualTermsAreStoredOnce) {
  Formula f;
  const int x = f.argument(0), y = f.argument(1);
  EXPECT_EQ(f.argument(0), x);
  EXPECT_EQ(f.constant(2), f.constant(2));
  const int product = f.apply(Op::multiply, x, y), size = f.size();
  EXPECT_EQ(f.apply(Op::multiply, x, y), product);
  EXPECT_EQ(f.size(), size);
  EXPECT_NE(f.apply(Op::multiply, y, x), product);
  EXPECT_NE(f.apply(Op::add, x, y), product);
  EXPECT_NE(f.constant(2), f.constant(3));
}

TEST(Formula, AppendReplacesArguments) {
  Formula inner;  // x y + 2
  const int product = inner.apply(Op::multiply, inner.argument(0), inner.argument(1));
  inner.result = inner.apply(Op::add, product, inner.constant(2));
  Formula f;
  const int arguments[] = {f.constant(3), f.argument(0)};
  f.result = f.append(inner.terms.begin(), inner.size(), inner.result, arguments);
  const double x = 5;
  EXPECT_EQ(weft::evaluate<double>(f.terms.begin(), f.size(), f.result, &x), 17);
  const int size = f.size();
  EXPECT_EQ(f.append(inner.terms.begin(), inner.size(), inner.result, arguments), f.result);
  EXPECT_EQ(f.size(), size);
}

TEST(Formula, AppendSimplifies) {
  Formula inner;
  inner.result = inner.apply(Op::multiply, inner.argument(0), inner.argument(1));
  Formula f;
  const int x = f.argument(0), arguments[] = {x, f.constant(1)};
  EXPECT_EQ(f.append(inner.terms.begin(), inner.size(), inner.result, arguments), x);
}

TEST(Formula, EvaluatesInEveryFloatingType) {
  Formula f;
  const int x = f.argument(0), y = f.argument(1);
  f.result = f.apply(Op::divide, f.apply(Op::exp, x), y);
  const float a[] = {0.5f, 3};
  const long double b[] = {0.5L, 3};
  EXPECT_FLOAT_EQ(weft::evaluate<float>(f.terms.begin(), f.size(), f.result, a), std::exp(0.5f) / 3);
  EXPECT_NEAR(static_cast<double>(weft::evaluate<long double>(f.terms.begin(), f.size(), f.result, b) -
                                  std::exp(0.5L) / 3), 0, 1e-18);
}

TEST(Formula, RunTimeOperationsEqualTheTemplates) {
  EXPECT_EQ(weft::apply<double>(Op::subtract, 5, 3, 0, 0), 2);
  EXPECT_EQ(weft::apply<double>(Op::where_greater, 5, 3, 1, 2), 1);
  EXPECT_EQ(weft::apply<float>(Op::floor, 2.5f, 0, 0, 0), 2);
}

}  // namespace
