// expect: Net: convolution: a window of 3 taps with stride 0 and dilation 1 along axis 0 is none; take numbers of 1 or more, and let it cover at most 32767 elements
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/topology/network.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{8, 2};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return convolution(x, x.parameter("w", {3, 2, 4}), {.stride = {0, 1, 1}});
#else
    return convolution(x, x.parameter("w", {3, 2, 4}), {.stride = {2, 1, 1}});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
