// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/formula.hpp>

namespace weft::inline WEFT_ABI {

/// A number inside a formula: arithmetic on it records the formula.
/// Example: `inline constexpr ScalarFunction cube{[](Scalar x) { return x * x * x; }};`
struct Scalar {
  Formula* formula = nullptr;
  int id = -1;

  constexpr Scalar apply(Op op) const { return {formula, formula->apply(op, id)}; }
  constexpr Scalar apply(Op op, Scalar b) const { return {formula, formula->apply(op, id, b.id)}; }
  constexpr Scalar constant(double value) const { return {formula, formula->constant(value)}; }

  friend constexpr Scalar operator+(Scalar a, Scalar b) { return a.apply(Op::add, b); }
  friend constexpr Scalar operator-(Scalar a, Scalar b) { return a.apply(Op::subtract, b); }
  friend constexpr Scalar operator*(Scalar a, Scalar b) { return a.apply(Op::multiply, b); }
  friend constexpr Scalar operator/(Scalar a, Scalar b) { return a.apply(Op::divide, b); }
  friend constexpr Scalar operator-(Scalar a) { return a.apply(Op::negate); }

  friend constexpr Scalar operator+(Scalar a, double b) { return a + a.constant(b); }
  friend constexpr Scalar operator-(Scalar a, double b) { return a - a.constant(b); }
  friend constexpr Scalar operator*(Scalar a, double b) { return a * a.constant(b); }
  friend constexpr Scalar operator/(Scalar a, double b) { return a / a.constant(b); }
  friend constexpr Scalar operator+(double a, Scalar b) { return b.constant(a) + b; }
  friend constexpr Scalar operator-(double a, Scalar b) { return b.constant(a) - b; }
  friend constexpr Scalar operator*(double a, Scalar b) { return b.constant(a) * b; }
  friend constexpr Scalar operator/(double a, Scalar b) { return b.constant(a) / b; }
};

/// A relation of two numbers, for where().
struct Condition {
  Op op;
  Scalar a, b;
};

constexpr Condition operator>(Scalar a, Scalar b) { return {Op::where_greater, a, b}; }
constexpr Condition operator>(Scalar a, double b) { return a > a.constant(b); }
constexpr Condition operator<(Scalar a, Scalar b) { return b > a; }
constexpr Condition operator<(Scalar a, double b) { return a.constant(b) > a; }
constexpr Condition equal(Scalar a, Scalar b) { return {Op::where_equal, a, b}; }

/// `yes` where the condition holds, else `no`.
constexpr Scalar where(Condition c, Scalar yes, Scalar no) {
  return {yes.formula, yes.formula->apply(c.op, c.a.id, c.b.id, yes.id, no.id)};
}
constexpr Scalar where(Condition c, double yes, double no) { return where(c, c.a.constant(yes), c.a.constant(no)); }
constexpr Scalar where(Condition c, Scalar yes, double no) { return where(c, yes, yes.constant(no)); }
constexpr Scalar where(Condition c, double yes, Scalar no) { return where(c, no.constant(yes), no); }

constexpr Scalar maximum(Scalar a, Scalar b) { return a.apply(Op::maximum, b); }
constexpr Scalar maximum(Scalar a, double b) { return maximum(a, a.constant(b)); }
constexpr Scalar minimum(Scalar a, Scalar b) { return a.apply(Op::minimum, b); }
constexpr Scalar minimum(Scalar a, double b) { return minimum(a, a.constant(b)); }
constexpr Scalar abs(Scalar a) { return a.apply(Op::absolute); }
constexpr Scalar floor(Scalar a) { return a.apply(Op::floor); }
constexpr Scalar exp(Scalar a) { return a.apply(Op::exp); }
constexpr Scalar expm1(Scalar a) { return a.apply(Op::expm1); }
constexpr Scalar log(Scalar a) { return a.apply(Op::log); }
constexpr Scalar log1p(Scalar a) { return a.apply(Op::log1p); }
constexpr Scalar sqrt(Scalar a) { return a.apply(Op::sqrt); }
constexpr Scalar tanh(Scalar a) { return a.apply(Op::tanh); }
constexpr Scalar erf(Scalar a) { return a.apply(Op::erf); }
/// The normal distribution function, (1 + erf(a / sqrt 2)) / 2, which has digits where that is close to 0.
constexpr Scalar normal(Scalar a) { return a.apply(Op::normal); }
constexpr Scalar sin(Scalar a) { return a.apply(Op::sin); }
constexpr Scalar cos(Scalar a) { return a.apply(Op::cos); }
constexpr Scalar square(Scalar a) { return a * a; }

}  // namespace weft
