// expect: layer 1, LSTM{.units = 0}: needs at least one unit; set .units to the number of outputs
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{20, 8}, LSTM{}>;
#else
using Net = Sequential<Input{20, 8}, LSTM{.units = 4}>;
#endif

static_assert(parameter_count<Net> > 0);
