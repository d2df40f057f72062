// expect: Net: permute: the order must name each of the 2 axes of shape [2, 3] once; from the first on they are numbered 0, 1, 2, ...
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
    return permute(x, {1, 1});
#else
    return permute(x, {1, 0});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
