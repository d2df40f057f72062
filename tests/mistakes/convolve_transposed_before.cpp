// expect: Net: convolution_transpose: cannot leave out the first -1 elements along axis 0; take numbers from 0 to 32767
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/topology/network.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{8, 2};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return convolution_transpose(x, x.parameter("w", {3, 4, 2}), {.before = {-1, 0, 0}}, {10, 4});
#else
    return convolution_transpose(x, x.parameter("w", {3, 4, 2}), {.before = {1, 0, 0}}, {8, 4});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
