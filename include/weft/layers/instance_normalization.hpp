// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/detail/normalized_groups.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Numbers of mean 0 and variance 1 in every channel of a sample, times a trained weight, plus a trained bias.
/// Shape: [..., C] with one axis or more before C, unchanged. Parameters: weight [C], bias [C].
/// Source: Ulyanov, Vedaldi and Lempitsky 2016, Instance Normalization. Example: with PyTorch's defaults,
/// `InstanceNormalization{.epsilon = 1e-5, .center = false, .scale = false}`
struct InstanceNormalization {
  double epsilon = 1e-3;
  bool center = true;  ///< whether there is a bias
  bool scale = true;   ///< whether there is a weight
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::normalized_groups(x, {-1, epsilon, center, scale}));
  }
};

}  // namespace weft
