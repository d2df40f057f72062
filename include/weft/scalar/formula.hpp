// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/meta/list.hpp>
#include <weft/scalar/operation.hpp>

#include <utility>

namespace weft::inline WEFT_ABI {

/// One step of a formula. operand[0] of an argument is its number.
struct Term {
  Op op = Op::constant;
  std::int16_t operand[4] = {-1, -1, -1, -1};
  double value = 0;

  friend constexpr bool operator==(const Term&, const Term&) = default;
};

namespace detail {

template <class T, std::size_t... i>
constexpr T apply_any(Op op, T a, T b, T c, T d, std::index_sequence<i...>) {
  using Rule = T (*)(T, T, T, T);
  constexpr Rule rules[] = {+[](T x, T y, T z, T w) { return apply<static_cast<Op>(i), T>(x, y, z, w); }...};
  return rules[static_cast<int>(op)](a, b, c, d);
}

}  // namespace detail

/// The value of an operation known only when it runs, as in the interpreter.
template <class T>
constexpr T apply(Op op, T a, T b, T c, T d) {
  return detail::apply_any<T>(op, a, b, c, d, std::make_index_sequence<op_count>{});
}

/// A formula of one number: terms in the order of evaluation. Equal terms are stored once, and what the compiler can
/// already compute (constants, x * 1, x + 0, ...) is never stored.
struct Formula {
  List<Term> terms;
  int result = -1;

  constexpr int argument(int number) {
    return push({Op::argument, {static_cast<std::int16_t>(number), -1, -1, -1}, 0});
  }
  constexpr int constant(double value) { return push({Op::constant, {-1, -1, -1, -1}, value}); }

  constexpr bool is_constant(int id) const { return at(id).op == Op::constant; }
  constexpr bool is_constant(int id, double value) const { return is_constant(id) && at(id).value == value; }
  constexpr const Term& at(int id) const { return terms[id]; }
  constexpr int size() const { return terms.size(); }

  constexpr int apply(Op op, int a, int b = -1, int c = -1, int d = -1) {
    if (const int known = simplified(op, a, b, c, d); known >= 0) return known;
    return push({op, {id(a), id(b), id(c), id(d)}, 0});
  }

  /// Appends another formula's terms with its arguments replaced, and returns the place of its result.
  constexpr int append(const Term* first, int count, int other_result, const int* arguments) {
    List<int> place(count);
    for (int i = 0; i < count; ++i) {
      const Term& t = first[i];
      const auto to = [&](int k) { return t.operand[k] < 0 ? -1 : place[t.operand[k]]; };
      int& here = place[i];
      if (t.op == Op::argument) here = arguments[t.operand[0]];
      else if (t.op == Op::constant) here = constant(t.value);
      else here = apply(t.op, to(0), to(1), to(2), to(3));
    }
    return place[other_result];
  }

  constexpr int push(const Term& term) {
    for (int i = 0; i < terms.size(); ++i)
      if (terms[i] == term) return i;
    terms.push_back(term);
    return size() - 1;
  }

 private:
  static constexpr std::int16_t id(int i) { return static_cast<std::int16_t>(i); }

  constexpr double value(int i) const { return i < 0 ? 0.0 : at(i).value; }

  constexpr int simplified(Op op, int a, int b, int c, int d) {
    const auto known = [&](int i) { return i < 0 || is_constant(i); };
    if (known(a) && known(b) && known(c) && known(d))
      return constant(weft::apply<double>(op, value(a), value(b), value(c), value(d)));
    switch (op) {
      case Op::add: return is_constant(a, 0) ? b : is_constant(b, 0) ? a : -1;
      case Op::subtract: return is_constant(b, 0) ? a : is_constant(a, 0) ? apply(Op::negate, b) : -1;
      case Op::multiply: return simplified_product(a, b);
      case Op::divide: return is_constant(b, 1) || is_constant(a, 0) ? a : -1;
      case Op::negate: return at(a).op == Op::negate ? at(a).operand[0] : -1;
      case Op::where_greater:
      case Op::where_equal: return c == d ? c : -1;
      default: return -1;
    }
  }

  constexpr int simplified_product(int a, int b) {
    if (is_constant(a, 1) || is_constant(b, 0)) return b;
    if (is_constant(b, 1) || is_constant(a, 0)) return a;
    if (is_constant(a, -1)) return apply(Op::negate, b);
    if (is_constant(b, -1)) return apply(Op::negate, a);
    return -1;
  }
};

/// The value of a formula at the given arguments, term by term.
template <class T>
constexpr T evaluate(const Term* terms, int count, int result, const T* arguments) {
  List<T> value(count);
  for (int i = 0; i < count; ++i) {
    const Term& t = terms[i];
    const auto v = [&](int k) { return t.operand[k] < 0 ? T{} : value[t.operand[k]]; };
    T& here = value[i];
    if (t.op == Op::argument) here = arguments[t.operand[0]];
    else if (t.op == Op::constant) here = static_cast<T>(t.value);
    else here = apply<T>(t.op, v(0), v(1), v(2), v(3));
  }
  return value[result];
}

}  // namespace weft
