// expect: layer 2, Dense{.units = 0}: needs at least one unit; set .units to the number of outputs
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4}, Dense{.units = 3}, Dense{}>;
#else
using Net = Sequential<Input{4}, Dense{.units = 3}, Dense{.units = 2}>;
#endif

static_assert(parameter_count<Net> == 23);
