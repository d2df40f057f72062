// expect: layer 1, LayerNormalization{}: needs a last axis of channels but receives a single number; give it one value per channel
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{}, LayerNormalization{}>;
#else
using Net = Sequential<Input{8}, LayerNormalization{}>;
#endif

static_assert(flops_per_sample<Net> > 0);
