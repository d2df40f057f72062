// expect: layer 2, Residual{}: cannot combine tensors of shapes [8] and [16]; counted from the last, axes must be equal or 1, so reshape one of them or give both the same units
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

struct Residual {
  int units = 0;

  constexpr Tensor operator()(Tensor x) const { return x + Dense{.units = units}(x); }
};

#ifndef FIXED
using Net = Sequential<Input{4}, Dense{.units = 8}, Residual{.units = 16}>;
#else
using Net = Sequential<Input{4}, Dense{.units = 8}, Residual{.units = 8}>;
#endif

static_assert(parameter_count<Net> > 0);
