// expect: Net: attention: expects queries, keys and values [places, columns] of numbers but receives shapes [4], [3, 4] and [3, 4]; reshape them, or put an Embedding before it
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
    return attention(sum(x, {0}), x, x);
#else
    return attention(sum(x, {0}, true), x, x);
#endif
  }
};

static_assert(flops_per_sample<Net> > 0);
