// expect: Net: parameter "scale": every extent must be positive but its shape is [2, 0]; give the layer sizes of 1 or more
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
    return x * x.parameter("scale", {2, 0});
#else
    return x * x.parameter("scale", {2, 3});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
