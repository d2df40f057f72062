// expect: layer 1, AveragePool2D{.pool = 5}: average_pool: a window that reaches over 5 elements does not fit into the 4 along axis 0 of a tensor of shape [4, 4, 1] with its padding; take a smaller window or more padding
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4, 4, 1}, AveragePool2D{5}>;
#else
using Net = Sequential<Input{4, 4, 1}, AveragePool2D{4}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
