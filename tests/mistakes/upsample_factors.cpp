// expect: Net: upsample: expects one to three axes with a factor each and channels behind them but receives 3 factors for a tensor of shape [4, 4, 3]; leave out the channels
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/topology/network.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{4, 4, 3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return upsample(x, {2, 2, 1});
#else
    return upsample(x, {2, 2});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
