// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/mask.hpp>
#include <weft/graph/operations/reduce.hpp>
#include <weft/graph/operations/stop_gradient.hpp>
#include <weft/layers/detail/images.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Steps of a sequence whose numbers all are this value do not count: they become 0, and layers that run over time skip them.
/// Shape: [T, F], unchanged. Example: `Sequential<Input{20, 8}, Masking{}, LSTM{.units = 32}>`
struct Masking {
  double mask_value = 0;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(detail::expect_images(x, 1) ? forward(x) : x);
  }

  constexpr void describe(Text& text) const { text << ".mask_value = " << mask_value; }

 private:
  constexpr Tensor forward(Tensor x) const {
    const double out = static_cast<float>(mask_value);  // so that comparisons in float and double agree
    const Tensor differs = map([out](Scalar v) { return where(v > out, 1.0, where(v < out, 1.0, 0.0)); }, stop_gradient(x));
    const Tensor counts = max(differs, -1, true);
    const Tensor y = map([](Scalar v, Scalar c) { return where(c > 0.0, v, 0.0); }, x, counts);
    return masked(y, reshape(counts, {x.shape()[0]}));
  }
};

}  // namespace weft
