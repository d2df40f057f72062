// expect: Input{...}: every extent must be positive but the shape is [28, 0]; leave out an axis that is not there
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{28, 0}, Flatten{}, Dense{.units = 1}>;
#else
using Net = Sequential<Input{28}, Flatten{}, Dense{.units = 1}>;
#endif

static_assert(parameter_count<Net> > 0);
