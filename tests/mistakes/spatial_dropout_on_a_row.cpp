// expect: layer 2, SpatialDropout2D{.rate = 0.5}: expects images [height, width, channels] but receives a tensor of shape [16]; put Reshape{height, width, channels} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{4}, Dense{.units = 16}, SpatialDropout2D{}>;
#else
using Net = Sequential<Input{4}, Dense{.units = 16}, Dropout{}>;
#endif

static_assert(flops_per_sample<Net> > 0);
