// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/topology/layer_scope.hpp>

#include <concepts>

namespace weft::inline WEFT_ABI {

/// A layer or block with a name of its own: what named returns.
template <class L>
struct Named {
  L layer;
  Name name{};

  template <std::same_as<Tensor>... T>
    requires std::invocable<const L&, Tensor, T...>
  constexpr auto operator()(Tensor x, T... more) const {
    const LayerScope scope(x, *this);
    if constexpr (std::same_as<decltype(layer(x, more...)), Tensor>) return scope.result(layer(x, more...));
    else return layer(x, more...);
  }

  constexpr void describe(Text& text) const { text << "\"" << name.view() << "\""; }
};

/// The same layer or block, whose parameters are named after it: "encoder.0.weight".
/// Example: `named("encoder", Encoder{})(x)`
template <class L>
constexpr Named<L> named(const Name& name, const L& layer) {
  return {layer, name};
}

}  // namespace weft
