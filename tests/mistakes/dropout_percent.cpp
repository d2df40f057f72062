// expect: layer 1, Dropout{.rate = 50}: expects a rate of at least 0 and less than 1; it is the share of the numbers set to 0
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4}, Dropout{50}, Dense{.units = 2}>;
#else
using Net = Sequential<Input{4}, Dropout{0.5}, Dense{.units = 2}>;
#endif

static_assert(parameter_count<Net> > 0);
