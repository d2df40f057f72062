// expect: Net: slice: cannot take 2 elements from element 2 on along axis 1 of a tensor of shape [2, 3]; take one or more of elements 0 to 2
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
    return slice(x, 1, 2, 2);
#else
    return slice(x, 1, 1, 2);
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
