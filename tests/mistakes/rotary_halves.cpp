// expect: layer 1, RotaryEmbedding{.heads = 4}: cannot turn the halves of 4 heads of 12 features; let the features be an even number for each of .heads
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{5, 12}, RotaryEmbedding{.heads = 4}>;
#else
using Net = Sequential<Input{5, 12}, RotaryEmbedding{.heads = 3}>;
#endif

static_assert(flops_per_sample<Net> > 0);
