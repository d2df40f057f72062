// expect: Net: its inputs are of type int; make them an Input or Tokens, or several in hana::make_tuple
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Net {
#ifndef FIXED
  static constexpr auto inputs = 4;
#else
  static constexpr auto inputs = Input{4};
#endif

  constexpr Tensor operator()(Tensor x) const { return Dense{.units = 1}(x); }
};

static_assert(parameter_count<Net> > 0);
