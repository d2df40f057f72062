// expect: layer 2, Input: is no layer, because it does not make one Tensor of one; an input can stand in the first place only
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4}, Dense{.units = 3}, Input{3}, Dense{.units = 10}>;
#else
using Net = Sequential<Input{4}, Dense{.units = 3}, Dense{.units = 10}>;
#endif

static_assert(parameter_count<Net> > 0);
