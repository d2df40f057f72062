// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/operations/arithmetic.hpp>
#include <weft/graph/operations/places.hpp>
#include <weft/layers/detail/sequence.hpp>
#include <weft/topology/layer_scope.hpp>

namespace weft::inline WEFT_ABI {

/// Adds sines and cosines of the place, of longer and longer waves: to feature 2 i the sine, and to feature 2 i + 1 the cosine,
/// of place / max_wavelength^(2 i / F). (Keras's layer gives what is to be added.)
/// Shape: [T, F], unchanged. Source: Vaswani et al. 2017, Attention Is All You Need, section 3.5.
struct SinePositionEncoding {
  double max_wavelength = 10000;
  Name name{};

  constexpr Tensor operator()(Tensor x) const {
    const LayerScope scope(x, *this);
    return scope.result(forward(x));
  }

 private:
  constexpr Tensor forward(Tensor x) const {
    if (!detail::expect_sequence(x)) return x;
    const int places = x.shape()[0], features = x.shape()[1];
    const double step = -Math<double>::log(max_wavelength) / features;
    const Tensor wave = map([step](Scalar place, Scalar i) {
      const Scalar even = 2.0 * floor(0.5 * i), angle = place * exp(step * even);
      return where(i > even, cos(angle), sin(angle));
    }, reshape(weft::places(x), {places, 1}), index(x, features));
    return x + wave;
  }
};

}  // namespace weft
