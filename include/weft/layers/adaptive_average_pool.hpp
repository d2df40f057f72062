// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/average_pool.hpp>
#include <weft/layers/detail/images.hpp>
#include <weft/layers/extents.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// The means of equal parts of an image, as many along each axis as `output` says, which must divide the extent.
/// Shape: [H, W, C] to [output..., C].
struct AdaptiveAveragePool2D {
  Extents<2> output = 1;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".output = " << output; }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (!detail::expect_images(x, 2)) return x;
    PoolWindow w;
    for (int k = 0; k < 2; ++k) {
      const int extent = x.shape()[k];
      if (output[k] < 1 || extent % output[k] != 0)
        return x.fail(Text{} << "expects an image that can be cut into parts of one size but " << output[k]
                             << " does not divide the " << extent << " elements along axis " << k
                             << "; take an output that does, or AveragePool2D{}");
      w.size[k] = extent / output[k];
    }
    return average_pool(x, w);
  }
};

}  // namespace weft
