// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/mistake/raise.hpp>
#include <weft/scalar/activations/exponential.hpp>
#include <weft/scalar/activations/linear.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// A function applied to every element: a layer of its own, and the field `activation` of other layers.
/// Shape: unchanged. Example: `Activation{relu}`
struct Activation {
  // Points at a variable: g++ 12 takes no function pointer inside a template argument.
  const ScalarFunction* function = &linear;

  constexpr Activation() = default;
  constexpr Activation(const ScalarFunction& f) : function(&f) {}
  // tanh is also the name of a function of the standard library, so here it arrives as a function.
  constexpr Activation(Scalar (*f)(Scalar)) : function(known(f)) {}

  constexpr bool is_linear() const { return function->name == "linear"; }
  constexpr Tensor operator()(Tensor x) const { return is_linear() ? x : map(*function, x); }
  constexpr void describe(Text& text) const { text << function->name; }

 private:
  static constexpr const ScalarFunction* known(Scalar (*f)(Scalar)) {
    Formula formula;
    formula.result = f(Scalar{&formula, formula.argument(0)}).id;
    const Op op = formula.at(formula.result).op;
    if (formula.size() == 2 && op == Op::tanh) return &hyperbolic_tangent;
    if (formula.size() == 2 && op == Op::exp) return &exponential;
    detail::raise<error>("name a ScalarFunction as the activation, not a function");
  }
};

}  // namespace weft
