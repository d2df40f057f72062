// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/normalized_groups.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Numbers of mean 0 and variance 1 in every group of neighbouring channels of a sample, over all positions, times a
/// trained weight, plus a trained bias, of every channel. Shape: [..., C], unchanged.
/// Values: groups divides C; -1: every channel is a group. Parameters: weight [C], bias [C].
/// Source: Wu and He 2018, Group Normalization.
struct GroupNormalization {
  int groups = 32;
  double epsilon = 1e-3;
  bool center = true;  ///< whether there is a bias
  bool scale = true;   ///< whether there is a weight
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::normalized_groups(x, {groups, epsilon, center, scale}));
  }

  constexpr void describe(Text& text) const { text << ".groups = " << groups; }
};

}  // namespace weft
