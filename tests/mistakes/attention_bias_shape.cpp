// expect: Net: attention: cannot add a tensor of shape [4] to scores [heads, queries, keys] of shape [1, 3, 3]; counted from the last, axes must be equal or 1
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{3, 4};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return attention(x, x, x, {}, {sum(x, {0})});
#else
    return attention(x, x, x, {}, {sum(x, {1})});
#endif
  }
};

static_assert(flops_per_sample<Net> > 0);
