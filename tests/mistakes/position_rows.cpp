// expect: layer 1, PositionEmbedding{.length = 8}: has 8 rows but the sequence has 9 places; set .length to that or more, or leave it out
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{9, 4}, PositionEmbedding{.length = 8}>;
#else
using Net = Sequential<Input{9, 4}, PositionEmbedding{.length = 16}>;
#endif

static_assert(flops_per_sample<Net> > 0);
