// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/scalar/scalar.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// Reverse accumulation over one formula. The terms of the derivative's own formula may use the values of the first.
struct Reverse {
  const Formula& f;
  Formula d;
  List<int> value, adjoint;

  constexpr Scalar v(int i) { return {&d, value[i]}; }
  constexpr void add(int i, Scalar g) {
    int& a = adjoint[i];
    a = a < 0 ? g.id : (Scalar{&d, a} + g).id;
  }

  // The table of scalar derivatives: y is the term's value, g the gradient that reaches it.
  constexpr void rule(const Term& t, Scalar y, Scalar g) {
    const int a = t.operand[0], b = t.operand[1], c = t.operand[2], e = t.operand[3];
    switch (t.op) {
      case Op::argument: case Op::constant: case Op::floor: break;
      case Op::add: add(a, g); add(b, g); break;
      case Op::subtract: add(a, g); add(b, -g); break;
      case Op::multiply: add(a, g * v(b)); add(b, g * v(a)); break;
      case Op::divide: add(a, g / v(b)); add(b, -(g * y) / v(b)); break;
      case Op::negate: add(a, -g); break;
      case Op::fma: add(a, g * v(b)); add(b, g * v(a)); add(c, g); break;
      case Op::maximum: extremum(y > v(b), v(a) > v(b), t, g); break;
      case Op::minimum: extremum(y < v(b), v(a) < v(b), t, g); break;
      case Op::absolute: add(a, where(v(a) > 0.0, g, where(v(a) < 0.0, -g, 0.0))); break;
      case Op::exp: add(a, g * y); break;
      case Op::expm1: add(a, g * (y + 1.0)); break;
      case Op::log: add(a, g / v(a)); break;
      case Op::log1p: add(a, g / (v(a) + 1.0)); break;
      case Op::sqrt: add(a, g / (2.0 * y)); break;
      case Op::tanh: add(a, g * (1.0 - y * y)); break;
      case Op::sigmoid: add(a, g * (y * (1.0 - y))); break;
      case Op::softplus: add(a, g * v(a).apply(Op::sigmoid)); break;
      case Op::erf: add(a, g * (1.1283791670955126 * exp(-(v(a) * v(a))))); break;
      case Op::normal: add(a, g * (0.3989422804014327 * exp(-0.5 * (v(a) * v(a))))); break;
      case Op::sin: add(a, g * cos(v(a))); break;
      case Op::cos: add(a, -(g * sin(v(a)))); break;
      case Op::where_greater: case Op::where_equal:
        add(c, where({t.op, v(a), v(b)}, g, 0.0));
        add(e, where({t.op, v(a), v(b)}, 0.0, g));
        break;
    }
  }

  // Against a constant bound the output alone tells which side was taken, so the input need not be kept.
  constexpr void extremum(Condition by_output, Condition by_input, const Term& t, Scalar g) {
    const Condition first = f.is_constant(t.operand[1]) ? by_output : by_input;
    add(t.operand[0], where(first, g, 0.0));
    if (!f.is_constant(t.operand[1])) add(t.operand[1], where(first, 0.0, g));
  }
};

constexpr Formula without_dead_terms(const Formula& f) {
  List<bool> used(f.terms.size());
  used[f.result] = true;
  for (int i = f.terms.size(); i-- > 0;)
    if (used[i] && f.terms[i].op != Op::argument)
      for (int o : f.terms[i].operand)
        if (o >= 0) used[o] = true;
  Formula out;
  List<int> place(f.terms.size(), -1);
  for (int i = 0; i < f.terms.size(); ++i) {
    if (!used[i]) continue;
    Term t = f.terms[i];
    if (t.op != Op::argument)
      for (auto& o : t.operand)
        if (o >= 0) o = static_cast<std::int16_t>(place[o]);
    place[i] = out.push(t);
  }
  out.result = place[f.result];
  return out;
}

}  // namespace detail

/// The gradient of a formula of `arity` arguments with respect to argument `wanted`. The result is a formula of
/// arity + 2 arguments: the formula's own, then the gradient of its value, then its value.
constexpr Formula derivative(const Formula& f, int arity, int wanted) {
  detail::Reverse r{f, {}, List<int>(f.terms.size()), List<int>(f.terms.size(), -1)};
    const int g = r.d.argument(arity), y = r.d.argument(arity + 1);
  for (int i = 0; i < f.terms.size(); ++i) {
    const Term& t = f.terms[i];
    const auto to = [&](int k) { return t.operand[k] < 0 ? -1 : r.value[t.operand[k]]; };
    if (i == f.result && t.op != Op::argument && t.op != Op::constant) r.value[i] = y;
    else if (t.op == Op::argument) r.value[i] = r.d.argument(t.operand[0]);
    else if (t.op == Op::constant) r.value[i] = r.d.constant(t.value);
    else r.value[i] = r.d.apply(t.op, to(0), to(1), to(2), to(3));
  }
  r.adjoint[f.result] = g;
  int result = -1;
  for (int i = f.terms.size(); i-- > 0;) {
    if (r.adjoint[i] < 0) continue;
    r.rule(f.terms[i], {&r.d, r.value[i]}, {&r.d, r.adjoint[i]});
    if (f.terms[i].op == Op::argument && f.terms[i].operand[0] == wanted) result = r.adjoint[i];
  }
  r.d.result = result < 0 ? r.d.constant(0) : result;
  return detail::without_dead_terms(r.d);
}

}  // namespace weft
