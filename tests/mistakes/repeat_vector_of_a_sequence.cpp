// expect: layer 1, RepeatVector{.n = 5}: expects one vector per sample but receives a tensor of shape [20, 8]; put Flatten{} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{20, 8}, RepeatVector{5}>;
#else
using Net = Sequential<Input{20, 8}, Flatten{}, RepeatVector{5}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
