// expect: layer 2, Concatenate{.axis = -1}: expects two or more tensors but receives one; call it in a network of your own: Concatenate{}(a, b)
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4}, Dense{.units = 2}, Concatenate{}>;
#else
using Net = Sequential<Input{4}, Dense{.units = 2}>;
#endif

static_assert(parameter_count<Net> > 0);
