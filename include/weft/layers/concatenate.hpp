// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/concatenate.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Tensors side by side along one axis, as a layer with a row in the summary. A negative axis counts from the last.
/// Shape: equal but for that axis, where the extents add up. Example: `Concatenate{.axis = 0}(a, b)`
struct Concatenate {
  int axis = -1;
  Name name{};

  template <std::same_as<Tensor>... T>
  constexpr Tensor operator()(Tensor first, T... rest) const {
    const LayerScope scope(first, *this);
    if constexpr (sizeof...(T) == 0)
      return scope.result(first.fail(Text{} << "expects two or more tensors but receives one; call it in a network of"
                                            << " your own: Concatenate{}(a, b)"));
    else if constexpr (sizeof...(T) < max_operands)
      return scope.result(concatenate({first, rest...}, axis));
    else
      return scope.result(((first = concatenate({first, rest}, axis)), ...));
  }

  constexpr void describe(Text& text) const { text << ".axis = " << axis; }
};

}  // namespace weft
