// expect: layer 1, Conv3DTranspose{.filters = 8, .kernel = 3}: expects volumes [depth, height, width, channels] but receives a tensor of shape [9, 9]; put Reshape{depth, height, width, channels} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{9, 9}, Conv3DTranspose{.filters = 8, .kernel = 3}>;
#else
using Net = Sequential<Input{9, 9}, Reshape{3, 3, 3, 3}, Conv3DTranspose{.filters = 8, .kernel = 3}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
