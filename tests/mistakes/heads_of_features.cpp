// expect: layer 1, MultiHeadAttention{.num_heads = 3}: cannot split 8 features among 3 heads; set .num_heads to a divisor of the features, or .key_dim to the columns of a head
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{5, 8}, MultiHeadAttention{.num_heads = 3}>;
#else
using Net = Sequential<Input{5, 8}, MultiHeadAttention{.num_heads = 3, .key_dim = 4}>;
#endif

static_assert(flops_per_sample<Net> > 0);
