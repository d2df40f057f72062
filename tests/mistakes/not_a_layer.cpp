// expect: layer 2, int: is no layer, because it does not make one Tensor of one; give it `constexpr Tensor operator()(Tensor x) const`
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4}, Dense{.units = 3}, 10>;
#else
using Net = Sequential<Input{4}, Dense{.units = 3}, Dense{.units = 10}>;
#endif

static_assert(parameter_count<Net> > 0);
