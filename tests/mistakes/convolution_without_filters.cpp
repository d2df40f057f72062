// expect: layer 1, Conv2D{.filters = 0, .kernel = 3}: needs at least one filter; set .filters to the number of output channels
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 1}, Conv2D{.kernel = 3}>;
#else
using Net = Sequential<Input{8, 8, 1}, Conv2D{.filters = 8, .kernel = 3}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
