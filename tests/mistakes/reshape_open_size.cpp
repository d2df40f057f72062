// expect: layer 1, Reshape{5, -1}: expects a multiple of 5 numbers per sample but receives a tensor of shape [24], 24 numbers; the other extents must divide 24
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{24}, Reshape{5, -1}>;
#else
using Net = Sequential<Input{24}, Reshape{4, -1}>;
#endif

static_assert(flops_per_sample<Net> == 0);
