// expect: Net: attention: adds at most two tensors to the scores but receives 3; add them up before
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
    return attention(x, x, x, {}, {sum(x), sum(x), sum(x)});
#else
    return attention(x, x, x, {}, {sum(x), sum(x) + sum(x)});
#endif
  }
};

static_assert(flops_per_sample<Net> > 0);
