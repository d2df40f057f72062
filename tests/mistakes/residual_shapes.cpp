// expect: Net: Add{}: cannot combine tensors of shapes [2, 3] and [2, 4]; counted from the last, axes must be equal or 1, so reshape one of them or give both the same units
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
    return Add{}(x, Dense{.units = 4}(x));
#else
    return Add{}(x, Dense{.units = 3}(x));
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
