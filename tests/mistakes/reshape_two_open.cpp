// expect: layer 1, Reshape{-1, -1}: only one extent can follow from the others; give all but one -1 a number
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{24}, Reshape{-1, -1}>;
#else
using Net = Sequential<Input{24}, Reshape{4, -1}>;
#endif

static_assert(flops_per_sample<Net> == 0);
