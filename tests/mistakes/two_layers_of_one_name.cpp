// expect: layer 2, Dense{.units = 1}: two layers have the name "head", which would mix up their parameters; give one of them another .name
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4}, Dense{.units = 3, .name = "head"}, Dense{.units = 1, .name = "head"}>;
#else
using Net = Sequential<Input{4}, Dense{.units = 3, .name = "body"}, Dense{.units = 1, .name = "head"}>;
#endif

static_assert(parameter_count<Net> > 0);
