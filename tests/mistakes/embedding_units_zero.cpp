// expect: layer 1, Embedding{.units = 0}: needs at least one unit; set .units to the length of a row
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Tokens{.vocabulary = 100, .length = 5}, Embedding{}>;
#else
using Net = Sequential<Tokens{.vocabulary = 100, .length = 5}, Embedding{.units = 3}>;
#endif

static_assert(parameter_count<Net> > 0);
