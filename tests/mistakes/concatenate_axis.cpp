// expect: Net: Concatenate{.axis = 2}: concatenate: there is no axis 2 in a tensor of shape [2, 3]; its axes are 0 to 1, or -2 to -1 from the end
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
    return Concatenate{.axis = 2}(x, x);
#else
    return Concatenate{.axis = 1}(x, x);
#endif
  }
};

static_assert(flops_per_sample<Net> >= 0);
