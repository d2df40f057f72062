// expect: Net: matmul: needs vectors or matrices but receives shapes [2, 3] and []; multiply by a single number with *
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
    return matmul(x, x.parameter("w", {}));
#else
    return x * x.parameter("w", {});
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
