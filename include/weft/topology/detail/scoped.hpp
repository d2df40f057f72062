// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

#include <concepts>

namespace weft::inline WEFT_ABI::detail {

/// A layer or block that is traced while something holds of its graph: a Scope, from when it is made until it ends.
template <class L, class TheScope>
struct Scoped {
  L layer;
  using Scope = TheScope;

  template <std::same_as<Tensor>... T>
    requires std::invocable<const L&, Tensor, T...>
  constexpr auto operator()(Tensor x, T... more) const {
    const Scope scope(x);
    return layer(x, more...);
  }
};

}  // namespace weft
