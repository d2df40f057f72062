// expect: Net: max_pool: expects one to three axes and channels behind them but receives a tensor of shape [8]; reshape it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/topology/network.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{8};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return max_pool(x, {.size = {2}});
#else
    return max_pool(reshape(x, {8, 1}), {.size = {2}});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
