// expect: Net: its call operator returns no output; return one Tensor or more
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
  constexpr std::array<Tensor, 0> operator()(Tensor) const { return {}; }
#else
  constexpr std::array<Tensor, 1> operator()(Tensor x) const { return {Dense{.units = 1}(x)}; }
#endif

  static constexpr auto inputs = Input{4};
};

static_assert(parameter_count<Net> > 0);
