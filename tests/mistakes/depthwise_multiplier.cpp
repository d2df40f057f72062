// expect: layer 1, DepthwiseConv2D{.kernel = 3}: needs at least one filter a channel; set .multiplier to 1 or more
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 2}, DepthwiseConv2D{.kernel = 3, .multiplier = 0}>;
#else
using Net = Sequential<Input{8, 8, 2}, DepthwiseConv2D{.kernel = 3}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
