// expect: Net: attention: a head has 2 columns in queries [3, 4], so 1 heads of keys need 2 columns but have shape [3, 4]; give queries and keys the same columns for each head
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
    return attention(x, x, x, {.heads = 2, .kv_heads = 1});
#else
    return attention(x, slice(x, 1, 0, 2), x, {.heads = 2, .kv_heads = 1});
#endif
  }
};

static_assert(flops_per_sample<Net> > 0);
