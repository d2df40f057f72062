// expect: layer 1, InstanceNormalization{}: would normalize every number by itself in a tensor of shape [48]; give it several positions, or groups of several channels
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{48}, InstanceNormalization{}>;
#else
using Net = Sequential<Input{48}, LayerNormalization{}>;
#endif

static_assert(flops_per_sample<Net> > 0);
