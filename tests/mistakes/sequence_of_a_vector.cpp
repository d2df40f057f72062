// expect: layer 1, SinePositionEncoding{}: expects a sequence [places, features] per sample but receives a tensor of shape [12]; put Reshape{places, features} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{12}, SinePositionEncoding{}>;
#else
using Net = Sequential<Input{12}, Reshape{3, 4}, SinePositionEncoding{}>;
#endif

static_assert(flops_per_sample<Net> > 0);
