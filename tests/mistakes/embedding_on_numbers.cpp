// expect: layer 1, Embedding{.units = 3}: expects the network's integers but receives numbers of shape [5]; put it first, and declare the input as Tokens{.vocabulary = ...}
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{5}, Embedding{.units = 3}>;
#else
using Net = Sequential<Tokens{.vocabulary = 100, .length = 5}, Embedding{.units = 3}>;
#endif

static_assert(parameter_count<Net> > 0);
