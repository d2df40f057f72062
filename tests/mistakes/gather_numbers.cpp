// expect: Net: gather: needs integers to look up but receives numbers of shape [2, 3]; declare the input as Tokens{.vocabulary = ...}
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{2, 3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return gather(x.parameter("table", {9, 4}), x);
#else
    return x;
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
