// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/graph/initializers/glorot_uniform.hpp>
#include <weft/graph/operations.hpp>
#include <weft/scalar/activations.hpp>
#include <weft/topology/layer_scope.hpp>

#include <array>

namespace weft_test {

/// A cell of a user's own: an LSTM whose products are convolutions of 3 x 3. Shape: [T, H, W, C] to [T, H, W, filters].
/// Source: Shi et al. 2015, Convolutional LSTM Network.
struct ConvLSTM {
  int filters = 1;
  weft::Name name{};

  constexpr weft::Tensor operator()(weft::Tensor x) const {
    using namespace weft;
    const LayerScope scope(x, *this);
    const Shape s = x.shape();
    const Tensor w = x.parameter("kernel", {3, 3, s[3], 4 * filters}, glorot_uniform);
    const Tensor u = x.parameter("recurrent_kernel", {3, 3, filters, 4 * filters}, glorot_uniform), b = x.parameter("bias", {4 * filters});
    const auto cell = [&](std::array<Tensor, 1> in, std::array<Tensor, 2> states) {
      const auto [h, c] = states;
      const Tensor z = same(in[0], w) + same(h, u) + b;
      const auto gate = [&](int k) { return slice(z, 2, k * filters, filters); };
      const Tensor next = sigmoid(gate(1)) * c + sigmoid(gate(0)) * tanh(gate(2));
      return std::array{sigmoid(gate(3)) * tanh(next), next};
    };
    const Tensor zero = broadcast_to(x.constant(0), {s[1], s[2], filters});
    return scope.result(scan(cell, std::array{x}, std::array{zero, zero}).all[0]);
  }

 private:
  static constexpr weft::Tensor same(weft::Tensor x, weft::Tensor w) { return convolution(pad(x, {1, 1, 0}, {1, 1, 0}), w); }
};

}  // namespace weft_test
