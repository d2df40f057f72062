// expect: layer 1, MaxPool1D{.pool = 2, .padding = Padding{.before = {2, 2, 2}, .after = {2, 2, 2}}}: max_pool: window 0 along axis 0 of a tensor of shape [8, 1] finds nothing but padding; take less padding or a larger window
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 1}, MaxPool1D{.pool = 2, .padding = pad_of(2)}>;
#else
using Net = Sequential<Input{8, 1}, MaxPool1D{.pool = 2, .padding = pad_of(1)}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
