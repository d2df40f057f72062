// expect: layer 1, Reshape{0, 24}: every extent must be positive, or -1 for the one that follows from the others; leave out an axis that is not there
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{24}, Reshape{0, 24}>;
#else
using Net = Sequential<Input{24}, Reshape{24}>;
#endif

static_assert(flops_per_sample<Net> == 0);
