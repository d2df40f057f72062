// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/meta/math.hpp>

#include <cstdint>
#include <string_view>

namespace weft::inline WEFT_ABI {

/// The operations on one number, of which every formula is made. Derivatives: scalar/derivative.hpp.
enum class Op : std::uint8_t {
  argument, constant,
  add, subtract, multiply, divide, negate, fma, maximum, minimum, absolute, floor,
  exp, expm1, log, log1p, sqrt, tanh, sigmoid, softplus, erf, normal, sin, cos,
  where_greater, where_equal
};
inline constexpr int op_count = static_cast<int>(Op::where_equal) + 1;

/// How many operands each operation takes, in the order of Op.
inline constexpr std::uint8_t op_arity[op_count] = {0, 0, 2, 2, 2, 2, 1, 3, 2, 2, 1, 1, 1, 1,
                                                    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 4};
constexpr int arity(Op op) { return op_arity[static_cast<int>(op)]; }

inline constexpr std::string_view op_names[op_count] = {
    "argument", "constant", "add", "subtract", "multiply", "divide", "negate", "fma", "maximum",
    "minimum", "absolute", "floor", "exp", "expm1", "log", "log1p", "sqrt", "tanh",
    "sigmoid", "softplus", "erf", "normal", "sin", "cos", "where_greater", "where_equal"};
constexpr std::string_view name(Op op) { return op_names[static_cast<int>(op)]; }

/// Whether an operation takes many steps, so that its value had better be kept than computed again.
constexpr bool is_costly(Op op) { return op >= Op::exp && op <= Op::cos; }

namespace detail {

template <class T>
WEFT_INLINE constexpr T negated(T a) {
  if constexpr (requires { Math<T>::negate(a); }) return Math<T>::negate(a);
  else return -a;
}

}  // namespace detail

/// The value of one operation; T is any type with a Math<T>. where_* choose the third operand where the relation of
/// the first two holds, else the fourth.
template <Op op, class T>
WEFT_INLINE constexpr T apply(T a, T b = {}, T c = {}, T d = {}) {
  using M = Math<T>;
  if constexpr (op == Op::add) return a + b;
  else if constexpr (op == Op::subtract) return a - b;
  else if constexpr (op == Op::multiply) return a * b;
  else if constexpr (op == Op::divide) return M::divide(a, b);
  else if constexpr (op == Op::negate) return detail::negated(a);
  else if constexpr (op == Op::fma) return M::fma(a, b, c);
  else if constexpr (op == Op::maximum) return M::maximum(a, b);
  else if constexpr (op == Op::minimum) return M::minimum(a, b);
  else if constexpr (op == Op::absolute) return M::absolute(a);
  else if constexpr (op == Op::floor) return M::floor(a);
  else if constexpr (op == Op::exp) return M::exp(a);
  else if constexpr (op == Op::expm1) return M::expm1(a);
  else if constexpr (op == Op::log) return M::log(a);
  else if constexpr (op == Op::log1p) return M::log1p(a);
  else if constexpr (op == Op::sqrt) return M::sqrt(a);
  else if constexpr (op == Op::tanh) return M::tanh(a);
  else if constexpr (op == Op::sigmoid) return M::sigmoid(a);
  else if constexpr (op == Op::softplus) return M::softplus(a);
  else if constexpr (op == Op::erf) return M::erf(a);
  else if constexpr (op == Op::normal) return M::normal(a);
  else if constexpr (op == Op::sin) return M::sin(a);
  else if constexpr (op == Op::cos) return M::cos(a);
  else if constexpr (op == Op::where_greater) return M::where_greater(a, b, c, d);
  else if constexpr (op == Op::where_equal) return M::where_equal(a, b, c, d);
  else return a;
}

}  // namespace weft
