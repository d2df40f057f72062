// expect: Net: stretch: a factor of 0 leaves nothing; take 1 or more
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/topology/network.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{4, 4, 3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return stretch(x, 0, 0);
#else
    return stretch(x, 0, 2);
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
