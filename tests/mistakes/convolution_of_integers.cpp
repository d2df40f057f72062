// expect: layer 1, Conv1D{.filters = 8, .kernel = 3}: expects sequences [time, channels] but receives integers of shape [20]; put Embedding{.units = ...} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Tokens{.vocabulary = 50, .length = 20}, Conv1D{.filters = 8, .kernel = 3}>;
#else
using Net = Sequential<Tokens{.vocabulary = 50, .length = 20}, Embedding{.units = 4}, Conv1D{.filters = 8, .kernel = 3}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
