// expect: layer 1, Conv2D{.filters = 8, .kernel = 0}: needs a kernel, strides and dilations of 1 or more; set .kernel to the window's extents
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 1}, Conv2D{.filters = 8}>;
#else
using Net = Sequential<Input{8, 8, 1}, Conv2D{.filters = 8, .kernel = 3}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
