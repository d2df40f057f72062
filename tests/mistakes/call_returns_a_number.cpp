// expect: Net: its call operator returns int; return the output, a Tensor, or several in hana::make_tuple or std::array
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

#include <array>

using namespace weft;

struct Net {
#ifndef FIXED
  constexpr int operator()(Tensor x) const { return Dense{.units = 1}(x).size(); }
#else
  constexpr Tensor operator()(Tensor x) const { return Dense{.units = 1}(x); }
#endif

  static constexpr auto inputs = Input{4};
};

static_assert(parameter_count<Net> > 0);
