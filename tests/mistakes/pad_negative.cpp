// expect: Net: pad: cannot add -1 zeros along axis 0; take numbers of 0 or more, and slice to make it smaller
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/topology/network.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{4, 3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return pad(x, {-1, 0}, {0, 0});
#else
    return slice(x, 0, 1, 3);
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
