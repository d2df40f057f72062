// expect: Net: transpose: needs a matrix but receives a tensor of shape [3]; reshape it to one first
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
    return transpose(x);
#else
    return transpose(reshape(x, {1, 3}));
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
