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
  static constexpr auto inputs = Input{4};
#else
  static constexpr auto inputs = hana::make_tuple(Input{4}, Input{4});
#endif

  constexpr Tensor operator()(Tensor x, Tensor y) const { return Dense{.units = 1}(x + y); }
};

static_assert(parameter_count<Net> > 0);
