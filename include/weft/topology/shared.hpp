// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/tensor.hpp>

#include <concepts>

namespace weft::inline WEFT_ABI {

/// A layer or block with one set of parameters for all its calls: what shared returns.
template <class L>
class Shared {
 public:
  constexpr explicit Shared(const L& layer) : layer_(layer) {}

  template <std::same_as<Tensor>... T>
    requires std::invocable<const L&, Tensor, T...>
  constexpr auto operator()(Tensor x, T... more) {
    Graph& g = *x.graph;
    const int before = g.again, end = g.again_end;
    if (first_ < 0) {
      first_ = g.repeats() ? before : g.parameters.size();
      auto y = layer_(x, more...);
      end_ = g.repeats() ? g.again : g.parameters.size();
      return y;
    }
    g.again = first_;
    g.again_end = end_;
    auto y = layer_(x, more...);
    g.again = before;
    g.again_end = end;
    return y;
  }

 private:
  L layer_;
  int first_ = -1, end_ = -1;  // its parameters
};

/// The same layer or block for several inputs of one shape, as a layer object of Keras that is called several times. The
/// first call declares the parameters, and later ones use them; a moving average moves on with every call.
/// Example: `auto encoder = shared(Encoder{}); return distance(encoder(a), encoder(b));`
template <class L>
constexpr Shared<L> shared(const L& layer) {
  return Shared<L>(layer);
}

}  // namespace weft
