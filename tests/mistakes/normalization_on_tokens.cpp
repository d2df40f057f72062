// expect: layer 1, RMSNormalization{}: expects numbers but receives integers of shape [5]; put Embedding{.units = ...} before it
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/graph/operations.hpp>
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Tokens{.vocabulary = 100, .length = 5}, RMSNormalization{}>;
#else
using Net = Sequential<Tokens{.vocabulary = 100, .length = 5}, Embedding{.units = 4}, RMSNormalization{}>;
#endif

static_assert(flops_per_sample<Net> > 0);
