// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/concatenate.hpp>
#include <weft/graph/operations/places.hpp>
#include <weft/graph/operations/slice.hpp>
#include <weft/layers/detail/sequence.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Turns pairs of features by angles that grow with the place, so that products of two places depend on their distance:
/// feature i of a head against feature i + D / 2, by place / max_wavelength^(2 i / D).
/// Shape: [T, heads D], unchanged. Source: Su et al. 2021, RoFormer, section 3.2; its pairs lie side by side there, and
/// half a head apart here, as in Keras and in GPT-NeoX and LLaMA.
struct RotaryEmbedding {
  int heads = 1;
  double max_wavelength = 10000;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

  constexpr void describe(Text& text) const { text << ".heads = " << heads; }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (!detail::expect_sequence(x)) return x;
    const int places = x.shape()[0], half = heads > 0 ? x.shape()[1] / heads / 2 : 0;
    if (heads < 1 || 2 * half * heads != x.shape()[1])
      return x.fail(Text{} << "cannot turn the halves of " << heads << " heads of " << x.shape()[1]
                           << " features; let the features be an even number for each of .heads");
    const double step = -Math<double>::log(max_wavelength) / half;
    const Tensor angle = map([step](Scalar place, Scalar i) { return place * exp(step * i); },
                             reshape(weft::places(x), {places, 1, 1}), index(x, half));
    const Tensor c = cos(angle), s = sin(angle), pairs = reshape(x, {places, heads, 2 * half});
    const Tensor a = slice(pairs, 2, 0, half), b = slice(pairs, 2, half, half);
    const Tensor first = map([](Scalar p, Scalar q, Scalar u, Scalar v) { return p * u - q * v; }, a, b, c, s);
    const Tensor second = map([](Scalar p, Scalar q, Scalar u, Scalar v) { return q * u + p * v; }, a, b, c, s);
    return reshape(concatenate({first, second}, 2), x.shape());
  }
};

}  // namespace weft
