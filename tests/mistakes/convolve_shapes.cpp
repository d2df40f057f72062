// expect: Net: convolution: needs a tensor [spatial..., channels] with 1 to 3 spatial axes and a kernel with one axis more but receives shapes [8] and [3, 1, 4]; reshape one of them
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/topology/network.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{8};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return convolution(x, x.parameter("w", {3, 1, 4}));
#else
    return convolution(reshape(x, {8, 1}), x.parameter("w", {3, 1, 4}));
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
