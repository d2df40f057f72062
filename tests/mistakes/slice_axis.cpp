// expect: Net: slice: there is no axis 1 in a tensor of shape [3]; its only axis is 0, or -1 from the end
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return slice(x, 1, 0, 2);
#else
    return slice(x, 0, 0, 2);
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
