// expect: Net: attention: 3 heads, and 3 of keys and values, do not divide queries [3, 4] and values [3, 4]; let the number of heads be a multiple of kv_heads, the queries' columns one of heads, and the values' one of kv_heads
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
    return attention(x, x, x, {.heads = 3});
#else
    return attention(x, x, x, {.heads = 2});
#endif
  }
};

static_assert(flops_per_sample<Net> > 0);
