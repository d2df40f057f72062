// expect: Tokens{.vocabulary = 9, .length = -1}: the vocabulary must be between 1 and 16777216 and the length not negative
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Tokens{.vocabulary = 9, .length = -1}, Embedding{.units = 1}>;
#else
using Net = Sequential<Tokens{.vocabulary = 9}, Embedding{.units = 1}>;
#endif

static_assert(parameter_count<Net> > 0);
