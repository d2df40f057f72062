// expect: Net: cannot be made without arguments, but a network is a type alone; give all its fields defaults
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
#ifndef FIXED
  int units;
  constexpr explicit Net(int n) : units(n) {}
#else
  int units = 3;
#endif

  static constexpr auto inputs = Input{4};

  constexpr Tensor operator()(Tensor x) const { return Dense{.units = units}(x); }
};

static_assert(parameter_count<Net> > 0);
