// expect: Net: pad: needs two numbers for each of the 2 axes of a tensor of shape [4, 3]; give both lists one number an axis
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/topology/network.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{4, 3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return pad(x, {1}, {1});
#else
    return pad(x, {1, 0}, {1, 0});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
