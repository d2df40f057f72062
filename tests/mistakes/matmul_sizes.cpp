// expect: Net: matmul: the last axis of the left side, [2, 3], must be as long as the last axis but one of the right side, [2, 5]; transpose or reshape one of them
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
    return matmul(x, x.parameter("w", {2, 5}));
#else
    return matmul(transpose(x), x.parameter("w", {2, 5}));
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
