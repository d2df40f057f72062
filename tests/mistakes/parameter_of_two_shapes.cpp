// expect: Net: parameter "scale" is declared twice, with shapes [3] and [2, 3]; give the second another name
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
    return x * x.parameter("scale", {3}) + x.parameter("scale", {2, 3});
#else
    return x * x.parameter("scale", {3}) + x.parameter("shift", {2, 3});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
