// expect: Net: matmul: the leading axes of [4, 1, 3] and [5, 3, 2] must be equal; reshape one of them, or let one side be a single matrix
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{4, 1, 3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return matmul(x, x.parameter("w", {5, 3, 2}));
#else
    return matmul(x, x.parameter("w", {4, 3, 2}));
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
