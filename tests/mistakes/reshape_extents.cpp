// expect: Net: reshape: every extent must be positive, but one may be -1 and follow from the others; the shape asked for is [-1, -1]
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
    return reshape(x, {-1, -1});
#else
    return reshape(x, {-1, 2});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
