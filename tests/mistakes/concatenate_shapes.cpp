// expect: Net: Concatenate{.axis = -1}: concatenate: shapes [2, 3] and [1, 3] must be equal but for axis -1; reshape or slice one of them first
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
    return Concatenate{}(x, slice(x, 0, 0, 1));
#else
    return Concatenate{.axis = 0}(x, slice(x, 0, 0, 1));
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
