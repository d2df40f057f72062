// expect: Net: declares 1 input, but its call operator does not take 1 tensor; give it one Tensor for each input, and make it const
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
#ifndef FIXED
#else
  constexpr Tensor operator()(Tensor x) const { return Dense{.units = 1}(x); }
#endif

  static constexpr auto inputs = Input{4};
};

static_assert(parameter_count<Net> > 0);
