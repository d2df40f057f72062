// expect: layer 1, Dense{.units = -3}: needs at least one unit; set .units to the number of outputs
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4}, Dense{.units = -3}>;
#else
using Net = Sequential<Input{4}, Dense{.units = 3}>;
#endif

static_assert(parameter_count<Net> > 0);
