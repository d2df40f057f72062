// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/layers/dropout.hpp>
#include <weft/layers/layer_normalization.hpp>

namespace weft::inline WEFT_ABI::detail {

/// How a part of a transformer is added to what goes into it.
struct Residual {
  bool norm_first = false;
  double dropout = 0, epsilon = 1e-5;
  bool center = true;  ///< whether the normalization has a bias

  template <class Part>
  constexpr Tensor operator()(Tensor x, const Name& norm, const Part& part) const {
    if (x.failed()) return x;
    LayerNormalization normalized{.epsilon = epsilon, .center = center, .name = norm};
    Tensor y = part(norm_first ? normalized(x) : x);
    if (dropout > 0) y = Dropout{.rate = dropout}(y);
    if (x.failed()) return x;
    return norm_first ? x + y : normalized(x + y);
  }
};

}  // namespace weft::inline WEFT_ABI::detail
