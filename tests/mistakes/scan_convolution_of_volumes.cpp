// expect: Net: convolution: in a loop over time windows move along one axis or two, but a tensor of shape [4, 4, 4, 1] has three; compute it outside of the cell
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;
using One = std::array<Tensor, 1>;

struct Net {
  static constexpr auto inputs = Input{5, 4, 4, 4, 1};

  constexpr Tensor operator()(Tensor x) const {
    const Tensor w = x.parameter("w", {1, 1, 1, 1, 1});
#ifndef FIXED
    return scan([&](One in, One s) { return std::array{s[0] + convolution(in[0], w)}; },
                std::array{x}, std::array{x.parameter("s", {4, 4, 4, 1})}).all[0];
#else
    return x * w;
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
