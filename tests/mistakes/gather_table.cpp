// expect: Net: gather: the table must be a parameter or constant with one row per token; look up by gather(x.parameter(...), tokens)
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Tokens{.vocabulary = 9, .length = 5};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return gather(one_hot(x, 9), x);
#else
    return gather(x.parameter("table", {9, 4}), x);
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
