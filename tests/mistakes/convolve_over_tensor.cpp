// expect: Net: convolution: a window over 9 elements does not fit axis 0 of a tensor of shape [8, 2]; take a smaller kernel or pad the tensor
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/topology/network.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{8, 2};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return convolution(x, x.parameter("w", {9, 2, 4}));
#else
    return convolution(pad(x, {1, 0}, {0, 0}), x.parameter("w", {9, 2, 4}));
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
