// expect: Net: convolution_transpose: a tensor of shape [8, 2] with groups = 1 and a kernel of shape [3, 4, 5] do not make one of shape [10, 4]; the kernel's last axes are the result's channels of one group and all of the tensor's
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/topology/network.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{8, 2};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return convolution_transpose(x, x.parameter("w", {3, 4, 5}), {}, {10, 4});
#else
    return convolution_transpose(x, x.parameter("w", {3, 4, 2}), {}, {10, 4});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
