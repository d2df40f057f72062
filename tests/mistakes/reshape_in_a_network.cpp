// expect: Net: cannot reshape a tensor of shape [2, 3] (6 numbers) into shape [4] (4 numbers); the extents must multiply to 6, and one may be -1
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{2, 3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return reshape(x, {4});
#else
    return reshape(x, {6});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
