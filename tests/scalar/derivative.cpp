// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/scalar/derivative.hpp>

#include <gtest/gtest.h>

#include <limits>

namespace {

using weft::Formula;
using weft::Op;
using weft::Scalar;

constexpr int arguments = 4;

double evaluate(const Formula& f, const double* x) {
  return weft::evaluate<double>(f.terms.begin(), f.size(), f.result, x);
}

double slope(const Formula& f, const double* x, int by) {
  double moved[arguments] = {x[0], x[1], x[2], x[3]};
  const double h = std::cbrt(std::numeric_limits<double>::epsilon());
  moved[by] = x[by] + h;
  const double above = evaluate(f, moved);
  moved[by] = x[by] - h;
  return (above - evaluate(f, moved)) / (2 * h);
}

double gradient(const Formula& f, const double* x, int by, double outer) {
  const Formula d = weft::derivative(f, arguments, by);
  const double with_outer[] = {x[0], x[1], x[2], x[3], outer, evaluate(f, x)};
  return evaluate(d, with_outer);
}

// The formula's derivative by each argument against central differences.
void expect_derivative(const Formula& f, const double* x) {
  for (int by = 0; by < arguments; ++by) {
    const double expected = 1.7 * slope(f, x, by);
    EXPECT_NEAR(gradient(f, x, by, 1.7), expected, 1e-8 + 1e-8 * std::abs(expected)) << "by argument " << by;
  }
}

// As the last term and, to see that the value is found again where it is not the result, inside another.
void expect_rule(Op op, const double* x) {
  SCOPED_TRACE(weft::name(op));
  Formula f;
  int a[arguments];
  for (int i = 0; i < arguments; ++i) a[i] = f.argument(i);
  const int n = weft::arity(op);
  f.result = f.apply(op, a[0], n > 1 ? a[1] : -1, n > 2 ? a[2] : -1, n > 3 ? a[3] : -1);
  expect_derivative(f, x);
  f.result = f.apply(Op::sin, f.apply(Op::multiply, f.result, a[3]));
  expect_derivative(f, x);
}

TEST(Derivative, EveryOperation) {
  const double points[][arguments] = {{0.3, 0.8, 0.45, 1.1}, {0.8, 0.3, 1.2, 0.4}, {1.9, 0.6, 0.2, 0.7}};
  for (const auto& x : points)
    for (int op = static_cast<int>(Op::add); op < weft::op_count; ++op) expect_rule(static_cast<Op>(op), x);
}

TEST(Derivative, OfNegativeNumbers) {
  const double x[arguments] = {-0.7, 0.6, -1.3, -0.4};
  for (Op op : {Op::add, Op::subtract, Op::multiply, Op::divide, Op::negate, Op::fma, Op::maximum, Op::minimum,
                Op::absolute, Op::floor, Op::exp, Op::expm1, Op::log1p, Op::tanh, Op::sigmoid, Op::softplus, Op::erf,
                Op::normal, Op::sin, Op::cos, Op::where_greater, Op::where_equal})
    expect_rule(op, x);
}

template <class Rule>
void expect_formula(const Rule& rule, const double* x) {
  Formula f;
  Scalar a[arguments];
  for (int i = 0; i < arguments; ++i) a[i] = {&f, f.argument(i)};
  f.result = rule(a[0], a[1], a[2], a[3]).id;
  expect_derivative(f, x);
}

TEST(Derivative, OfExtremaAgainstConstantsOnEitherSide) {
  for (double x0 : {-2.0, -0.5, 0.5, 2.0}) {
    const double x[arguments] = {x0, 0.3, 0.4, 0.5};
    expect_formula([](Scalar a, Scalar, Scalar, Scalar) { return maximum(a, 1.0); }, x);
    expect_formula([](Scalar a, Scalar, Scalar, Scalar) { return maximum(a.constant(1), a); }, x);
    expect_formula([](Scalar a, Scalar, Scalar, Scalar) { return minimum(a, -1.0) * a; }, x);
    expect_formula([](Scalar a, Scalar b, Scalar, Scalar) { return b * minimum(a.constant(-1), a); }, x);
    expect_formula([](Scalar a, Scalar, Scalar, Scalar) { return minimum(maximum(a, -1.0), 1.0) + exp(a); }, x);
  }
}

TEST(Derivative, OfChoices) {
  for (double x0 : {0.2, 0.9}) {
    const double x[arguments] = {x0, 0.6, 0.4, 0.5};
    expect_formula([](Scalar a, Scalar b, Scalar c, Scalar d) { return where(a > b, c * a, d * b); }, x);
    expect_formula([](Scalar a, Scalar b, Scalar c, Scalar) { return where(a < b, a * a, c); }, x);
    expect_formula([](Scalar a, Scalar b, Scalar c, Scalar d) { return where(equal(c, d), a, a * b); }, x);
  }
  const double same[arguments] = {0.7, 0.2, 0.5, 0.5};
  Formula f;
  Scalar a[arguments];
  for (int i = 0; i < arguments; ++i) a[i] = {&f, f.argument(i)};
  f.result = where(equal(a[2], a[3]), a[0] * 3.0, a[1]).id;
  EXPECT_DOUBLE_EQ(gradient(f, same, 0, 2), 6);
  EXPECT_DOUBLE_EQ(gradient(f, same, 1, 2), 0);
}

TEST(Derivative, OfOneArgumentInManyPlaces) {
  const double x[arguments] = {0.7, -0.3, 1.4, 0.2};
  expect_formula([](Scalar a, Scalar b, Scalar, Scalar) { return a * a * a + a * b / (1.0 + a * a); }, x);
  expect_formula([](Scalar a, Scalar b, Scalar c, Scalar d) { return tanh(a * b + c * exp(d)) * (a - d) / c; }, x);
  expect_formula([](Scalar a, Scalar, Scalar c, Scalar) { return sin(sin(sin(a))) + sqrt(c) * log(c); }, x);
}

TEST(Derivative, OfWhatAnArgumentDoesNotReachIsZero) {
  Formula f;
  f.argument(1);
  f.result = f.apply(Op::exp, f.argument(0));
  const Formula d = weft::derivative(f, 2, 1);
  EXPECT_TRUE(d.is_constant(d.result, 0));
  EXPECT_EQ(d.size(), 1);
}

TEST(Derivative, OfASumIsTheIncomingGradientItself) {
  Formula f;
  f.result = f.apply(Op::add, f.argument(0), f.argument(1));
  const Formula d = weft::derivative(f, 2, 0);
  ASSERT_EQ(d.size(), 1);
  EXPECT_EQ(d.at(d.result).op, Op::argument);
  EXPECT_EQ(d.at(d.result).operand[0], 2);
}

// relu, tanh, sigmoid and exp are differentiated from their output alone, so their input need not be kept.
TEST(Derivative, UsesTheValueInsteadOfTheArgument) {
  const auto uses_argument = [](auto rule) {
    Formula f;
    f.result = rule(Scalar{&f, f.argument(0)}).id;
    const Formula d = weft::derivative(f, 1, 0);
    bool uses = false;
    for (const weft::Term& t : d.terms) uses = uses || (t.op == Op::argument && t.operand[0] == 0);
    return uses;
  };
  EXPECT_FALSE(uses_argument([](Scalar x) { return maximum(x, 0.0); }));
  EXPECT_FALSE(uses_argument([](Scalar x) { return tanh(x); }));
  EXPECT_FALSE(uses_argument([](Scalar x) { return x.apply(Op::sigmoid); }));
  EXPECT_FALSE(uses_argument([](Scalar x) { return exp(x); }));
  EXPECT_FALSE(uses_argument([](Scalar x) { return sqrt(x); }));
  EXPECT_TRUE(uses_argument([](Scalar x) { return sin(x); }));
}

TEST(Derivative, AtAKinkIsOneOfTheSides) {
  Formula f;
  f.result = maximum(Scalar{&f, f.argument(0)}, 0.0).id;
  const double zero[arguments] = {};
  EXPECT_EQ(gradient(f, zero, 0, 1), 0);  // as in PyTorch
  Formula g;
  g.result = abs(Scalar{&g, g.argument(0)}).id;
  EXPECT_EQ(gradient(g, zero, 0, 1), 0);
}

}  // namespace
