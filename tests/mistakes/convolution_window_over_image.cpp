// expect: layer 1, Conv2D{.filters = 8, .kernel = 5}: its window covers 5 elements along axis 0 but the image of shape [4, 4, 1] has 4 with its padding; take a smaller kernel or .padding = same
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4, 4, 1}, Conv2D{.filters = 8, .kernel = 5}>;
#else
using Net = Sequential<Input{4, 4, 1}, Conv2D{.filters = 8, .kernel = 5, .padding = same}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
