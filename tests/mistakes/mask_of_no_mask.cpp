// expect: Net: mask_of: there is no mask for a tensor of shape [5, 3]; ask has_mask before
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
  static constexpr auto inputs = Input{5, 3};

  constexpr Tensor operator()(Tensor x) const {
#ifndef FIXED
    return x * reshape(mask_of(x), {5, 1});
#else
    return has_mask(x) ? x * reshape(mask_of(x), {5, 1}) : x * 1.0;
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
