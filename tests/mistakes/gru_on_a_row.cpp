// expect: layer 1, GRU{.units = 4}: expects sequences [time, channels] but receives a tensor of shape [8]; put Reshape{8, 1} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8}, GRU{.units = 4}>;
#else
using Net = Sequential<Input{8}, Reshape{8, 1}, GRU{.units = 4}>;
#endif

static_assert(parameter_count<Net> > 0);
