// expect: Net: its call operator returns nothing; return the output, a Tensor
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
#ifndef FIXED
  constexpr void operator()(Tensor x) const { Dense{.units = 1}(x); }
#else
  constexpr Tensor operator()(Tensor x) const { return Dense{.units = 1}(x); }
#endif

  static constexpr auto inputs = Input{4};
};

static_assert(parameter_count<Net> > 0);
