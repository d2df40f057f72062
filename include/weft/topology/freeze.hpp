// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/topology/detail/scoped.hpp>

namespace weft::inline WEFT_ABI {

namespace detail {

// The time in which parameters are declared that are not trained.
class FrozenScope {
 public:
  constexpr explicit FrozenScope(Tensor x) : graph_(x.graph), before_(x.graph->frozen) { graph_->frozen = true; }
  constexpr ~FrozenScope() { graph_->frozen = before_; }
  FrozenScope(const FrozenScope&) = delete;
  FrozenScope& operator=(const FrozenScope&) = delete;

 private:
  Graph* graph_;
  bool before_;
};

}  // namespace detail

/// A layer or block that is not trained: what freeze returns.
template <class L>
using Frozen = detail::Scoped<L, detail::FrozenScope>;

/// The same layer or block, whose parameters keep their values in training; gradients pass through it. A normalization
/// within it uses its moving averages, as Keras's does, and does not change them.
/// Example: `Sequential<Input{64}, freeze(Dense{.units = 32, .activation = relu}), Dense{.units = 10}>`
template <class L>
constexpr Frozen<L> freeze(const L& layer) {
  return {layer};
}

}  // namespace weft
