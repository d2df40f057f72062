// expect: Net: attention: a dropout of 20, a window of 0 and a scale of 0 are refused; take a dropout of at least 0 and less than 1, and a window and a scale of 0 or more
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
    return attention(x, x, x, {.dropout = 20});
#else
    return attention(x, x, x, {.dropout = 0.2});
#endif
  }
};

static_assert(flops_per_sample<Net> > 0);
