// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/map.hpp>
#include <weft/graph/operations/reshape.hpp>
#include <weft/layers/detail/numbers.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// A vector as a sequence that is the same at every step. Shape: [F] to [n, F]. Example: `RepeatVector{10}`
struct RepeatVector {
  int n = 0;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".n = " << n; }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (x.failed() || !detail::expect_numbers(x)) return x;
    if (n <= 0) return x.fail(Text{} << "needs at least one step; set .n to how often the vector is repeated");
    if (x.rank() != 1)
      return x.fail(Text{} << "expects one vector per sample but receives a tensor of shape " << x.shape() << "; put Flatten{} before it");
    return detail::expand(reshape(x, {1, x.shape()[0]}), {n, x.shape()[0]}, x.batched());
  }
};

}  // namespace weft
