// expect: layer 2, TiedDense{.to = "words"}: finds no layer of that name with a weight before it; give the Embedding the .name that .to says
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Tokens{9, 4}, Embedding{.units = 3}, TiedDense{.to = "words"}>;
#else
using Net = Sequential<Tokens{9, 4}, Embedding{.units = 3, .name = "words"}, TiedDense{.to = "words"}>;
#endif

static_assert(flops_per_sample<Net> > 0);
