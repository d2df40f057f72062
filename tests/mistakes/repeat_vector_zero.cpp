// expect: layer 2, RepeatVector{.n = 0}: needs at least one step; set .n to how often the vector is repeated
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{3}, Dense{.units = 2}, RepeatVector{}>;
#else
using Net = Sequential<Input{3}, Dense{.units = 2}, RepeatVector{5}>;
#endif

static_assert(parameter_count<Net> > 0);
