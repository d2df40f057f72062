// expect: layer 1, Conv2D{.filters = 8, .kernel = 3}: cannot put 3 channels and 8 filters into 2 groups; .groups must divide both
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 8, 3}, Conv2D{.filters = 8, .kernel = 3, .groups = 2}>;
#else
using Net = Sequential<Input{8, 8, 4}, Conv2D{.filters = 8, .kernel = 3, .groups = 2}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
