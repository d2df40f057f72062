// expect: layer 1, LayerNormalization{.axes = 3}: cannot normalize the last 3 axes of a tensor of shape [10, 16]; set .axes to a number from 1 to 2
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{10, 16}, LayerNormalization{.axes = 3}>;
#else
using Net = Sequential<Input{10, 16}, LayerNormalization{.axes = 2}>;
#endif

static_assert(flops_per_sample<Net> > 0);
