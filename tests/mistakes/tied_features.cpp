// expect: layer 3, TiedDense{.to = "words"}: receives a tensor of shape [4, 5] but the rows of a table of shape [9, 3]; let the last layer give as many features as the Embedding has units
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Tokens{9, 4}, Embedding{.units = 3, .name = "words"}, Dense{.units = 5}, TiedDense{.to = "words"}>;
#else
using Net = Sequential<Tokens{9, 4}, Embedding{.units = 3, .name = "words"}, Dense{.units = 3}, TiedDense{.to = "words"}>;
#endif

static_assert(flops_per_sample<Net> > 0);
