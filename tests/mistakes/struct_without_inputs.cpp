// expect: Net: has no input; begin Sequential with Input{...}, or declare `static constexpr auto inputs` in the struct
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
  static constexpr auto inputs = Input{4};
#endif

  constexpr Tensor operator()(Tensor x) const { return Dense{.units = 1}(x); }
};

static_assert(parameter_count<Net> > 0);
