// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/topology/sequential.hpp>

#include <concepts>

namespace weft::inline WEFT_ABI {

/// So many layers of a kind in a row, each with parameters of its own, called "0", "1", ... within it.
/// Example: `named("layers", Repeat<12, TransformerEncoder{.intermediate_dim = 3072, .num_heads = 12}>{})`
template <int n, auto layer>
struct Repeat {
  template <std::same_as<Tensor>... T>
    requires std::invocable<const decltype(layer)&, Tensor, T...>
  constexpr Tensor operator()(Tensor x, T... more) const {
    for (int i = 0; i < n; ++i) x = detail::apply_numbered(x, layer, i + 1, i, more...);
    return x;
  }
};

}  // namespace weft
