// expect: Net: declares 2 inputs, but its call operator does not take 2 tensors; give it one Tensor for each input, and make it const
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
#ifndef FIXED
  constexpr Tensor operator()(Tensor x) const { return Dense{.units = 1}(x); }
#else
  constexpr Tensor operator()(Tensor x, Tensor y) const { return Dense{.units = 1}(x + y); }
#endif

  static constexpr auto inputs = hana::make_tuple(Input{4}, Input{4});
};

static_assert(parameter_count<Net> > 0);
