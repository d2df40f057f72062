// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// The product of tensors, element by element. Shape: the operands' broadcast shape.
template <std::same_as<Tensor>... T>
constexpr Tensor multiply(Tensor first, Tensor second, T... rest) {
  return ((first * second) * ... * rest);
}

/// The product of two or more tensors as a layer, with a row in the summary. Shape: the operands' broadcast shape.
/// Example: `Multiply{}(x, gate)`
struct Multiply {
  Name name{};

  template <std::same_as<Tensor>... T>
  constexpr Tensor operator()(Tensor first, T... rest) const {
    const LayerScope scope(first, *this);
    if constexpr (sizeof...(T) > 0)
      return scope.result(multiply(first, rest...));
    else
      return scope.result(first.fail(Text{} << "expects two or more tensors but receives one; call it in a network"
                                            << " of your own: Multiply{}(a, b)"));
  }
};

}  // namespace weft
