// expect: layer 1, Embedding{.units = 4}: expects a sequence of integers with .mask_zero = true but receives integers of shape []; leave it out, or declare the input as Tokens{.length = ...}
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Tokens{.vocabulary = 100}, Embedding{.units = 4, .mask_zero = true}>;
#else
using Net = Sequential<Tokens{.vocabulary = 100}, Embedding{.units = 4}>;
#endif

static_assert(parameter_count<Net> > 0);
