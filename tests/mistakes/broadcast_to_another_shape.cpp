// expect: Net: broadcast_to: a tensor of shape [3] cannot be repeated to [4]; counted from the last, its axes must be equal or 1
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
    return broadcast_to(x, {4});
#else
    return broadcast_to(x, {4, 3});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
