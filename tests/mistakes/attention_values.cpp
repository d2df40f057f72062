// expect: Net: attention: there are 3 keys but 2 values; give every key one value
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
    return attention(x, x, slice(x, 0, 0, 2));
#else
    return attention(x, x, x);
#endif
  }
};

static_assert(flops_per_sample<Net> > 0);
