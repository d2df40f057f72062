// expect: layer 1, MaxPool1D{.pool = 2, .padding = causal}: expects .padding = valid, same or Padding{...} but it is causal; only Conv1D looks at the past alone
// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/layers.hpp>
#include <weft/topology/network.hpp>
#include <weft/topology/sequential.hpp>

using namespace weft;

#ifndef FIXED
using Net = Sequential<Input{8, 1}, MaxPool1D{.padding = causal}>;
#else
using Net = Sequential<Input{8, 1}, MaxPool1D{.padding = Padding{.before = {1}}}>;
#endif

static_assert(flops_per_sample<Net> >= 0);
