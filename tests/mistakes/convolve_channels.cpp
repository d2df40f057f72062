// expect: Net: convolution: 2 channels and 4 filters with groups = 1 do not fit a kernel of shape [3, 1, 4]; its last axes are the channels of one group and all filters
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/topology/network.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{8, 2};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return convolution(x, x.parameter("w", {3, 1, 4}));
#else
    return convolution(x, x.parameter("w", {3, 1, 4}), {.groups = 2});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
